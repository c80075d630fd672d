import { describe, expect, it } from 'vitest'
import { DAY } from '../../lib/protocol/durations'
import { unpack } from '../../lib/sync/chunks'
import { meet, REMEMBERED_MS } from '../../lib/sync/meet'
import { Account, Machine, untilQuiet } from './machines'

const NOW = Date.UTC(2026, 10, 26, 9)
const ID = 'template.a'

async function two(): Promise<{
  a: Machine
  b: Machine
  account: Account
  quiet: (now: number) => Promise<void>
}> {
  const [a, b, account] = [new Machine('a'), new Machine('b', -40 * DAY), new Account()]
  const quiet = (now: number) => untilQuiet([a, b], account, now)
  a.edit(ID, 'first')
  await quiet(NOW)
  return { a, b, account, quiet }
}

describe('two machines', () => {
  it('whose clocks are weeks apart: what was seen and changed after is newer', async () => {
    const { a, b, quiet } = await two()
    b.edit(ID, 'second')
    await quiet(NOW + 1_000)
    expect(a.has()).toEqual({ [ID]: 'second' })
    a.edit(ID, 'third')
    await quiet(NOW + 2_000)
    expect(b.has()).toEqual({ [ID]: 'third' })
  })

  it('of which one was away for months: what was deleted stays deleted', async () => {
    const { a, b, account, quiet } = await two()
    a.edit(ID, null)
    await a.meet(NOW + 1_000)
    a.synchronise(account)
    await quiet(NOW + 300 * DAY)
    expect([a.has(), b.has()]).toEqual([{}, {}])
  })

  it('forget in the end that something was deleted, and do not take turns in that', async () => {
    const { a, account, quiet } = await two()
    a.edit(ID, null)
    await quiet(NOW + 1_000)
    expect(unpack(account.records).get(ID)?.value).toBeNull()
    await quiet(NOW + REMEMBERED_MS + 100 * DAY)
    expect(unpack(account.records).size).toBe(0)
    await quiet(NOW + REMEMBERED_MS + 101 * DAY)
    expect(account.records).toEqual({})
  })

  it('of which one still has what was deleted long ago: it learns of it', async () => {
    const { a, b, account, quiet } = await two()
    a.edit(ID, null)
    for (const days of [0, 400, 401]) {
      await a.meet(NOW + days * DAY + 1_000)
      a.synchronise(account)
    }
    expect(unpack(account.records).size).toBe(0)
    await quiet(NOW + 402 * DAY)
    expect([a.has(), b.has()]).toEqual([{}, {}])
  })

  it('that had something each before they met: what the account has goes before', async () => {
    const [a, b, account] = [new Machine('a'), new Machine('b'), new Account()]
    a.edit('setting.register', 'usted')
    await untilQuiet([a], account, NOW)
    b.edit('setting.register', 'tu')
    b.edit('setting.language', 'uk')
    await untilQuiet([b, a], account, NOW + DAY)
    expect(a.has()).toEqual({ 'setting.register': 'usted', 'setting.language': 'uk' })
    expect(b.has()).toEqual(a.has())
  })

  it('whose account was emptied by hand: it is filled again, and nothing is lost', async () => {
    const { a, b, account, quiet } = await two()
    account.records = {}
    await quiet(NOW + DAY)
    expect([a.has(), b.has()]).toEqual([{ [ID]: 'first' }, { [ID]: 'first' }])
    expect(unpack(account.records).size).toBe(1)
  })
})

describe('what a newer Hilo left in the account', () => {
  const account = { 'own1-00': [[ID, NOW, { newer: true }]] }
  const meetOld = (here: string | null, known = {}) =>
    meet({
      ...{ account, known, now: NOW + 1 },
      here: new Map(here === null ? [] : [[ID, { value: here }]]),
      asKept: () => undefined,
    })

  it('stays there as it is, and what is here stays here', async () => {
    expect(await meetOld(null)).toMatchObject({ write: {}, remove: [], apply: new Map() })
    const first = await meetOld('mine', { [ID]: [NOW - 5, 'other digest'] })
    expect(first.apply.size).toBe(0)
  })

  it('gives way to what is changed here after', async () => {
    const { write } = await meetOld('mine', { [ID]: [NOW, 'other digest'] })
    expect(unpack(write).get(ID)).toEqual({ at: NOW + 1, value: 'mine' })
  })
})

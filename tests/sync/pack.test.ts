import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Change } from '../../lib/sync/changes'
import { type Chunks, unpack } from '../../lib/sync/chunks'
import { pack } from '../../lib/sync/pack'
import { Account, Machine, untilQuiet } from './machines'

/** As both browsers state it. */
const QUOTA = { item: 8_192, all: 102_400, items: 512 }
const sizeOf = ([key, value]: [string, unknown]) =>
  new TextEncoder().encode(key + JSON.stringify(value).replace(/[<\u2028\u2029]/g, '\\u0000')).length

const anyChange = fc.record({
  at: fc.integer({ min: 1, max: 1e12 }),
  value: fc.option(fc.record({ text: fc.string({ unit: 'binary', maxLength: 3_000 }) }), { nil: null }),
})
const anyChanges = fc
  .uniqueArray(fc.tuple(fc.uuid(), anyChange), { selector: ([id]) => id, maxLength: 60 })
  .map((list) => new Map(list.map(([id, change]) => [`template.${id}`, change])))

const sized = (length: number, at = 1): Change => ({ at, value: 'x'.repeat(length) })
const many = (count: number, length: number, at = 1) =>
  new Map(
    Array.from({ length: count }, (_, i) => [`template.${String(i).padStart(4, '0')}`, sized(length, at)]),
  )

describe('what is written into the account', () => {
  it('keeps within what the browsers allow, and is found again', () => {
    fc.assert(
      fc.property(anyChanges, (wanted) => {
        const { write, left } = pack(wanted, {})
        const records = Object.entries(write)
        for (const record of records) expect(sizeOf(record)).toBeLessThanOrEqual(QUOTA.item)
        expect(records.reduce((sum, record) => sum + sizeOf(record), 0)).toBeLessThanOrEqual(QUOTA.all)
        const fits = [...wanted].filter(([id]) => !left.includes(id))
        expect(unpack(JSON.parse(JSON.stringify(write)))).toEqual(new Map(fits))
      }),
    )
  })

  it('uses nearly all the room there is, and says what does not fit: the oldest messages', () => {
    const wanted = new Map([...many(400, 500)].map(([id, { value }], i) => [id, { at: i + 1, value }]))
    const { write, left, bytes } = pack(wanted, {})
    expect(bytes).toBeGreaterThan(95_000)
    expect(Object.keys(write).length).toBeLessThan(20)
    expect(left.length).toBe(400 - unpack(write).size)
    expect(left).toEqual([...wanted.keys()].slice(0, left.length).reverse())
  })

  it('takes settings before messages', () => {
    const wanted = new Map([...many(400, 500, 9), ['setting.register', sized(500, 1)]])
    expect(pack(wanted, {}).left).not.toContain('setting.register')
  })

  it('rewrites one record for one change, and none where nothing changed', () => {
    const wanted = many(100, 500)
    const { write } = pack(wanted, {})
    expect(pack(wanted, write)).toMatchObject({ write: {}, remove: [] })
    const changed = new Map([...wanted, ['template.0050', sized(480, 2)]])
    expect(Object.keys(pack(changed, write).write)).toHaveLength(1)
  })

  it('never puts out what is there to make room', () => {
    const { write } = pack(many(190, 500), {})
    const { write: then, remove } = pack(
      new Map([...many(190, 500), ['template.new', sized(7_000, 9)]]),
      write,
    )
    expect([then, remove]).toEqual([{}, []])
  })

  it('makes room for what grew, and keeps the former where there is none', () => {
    const account = pack(many(190, 500), {}).write
    const grown = new Map([...many(190, 500), ['template.0001', sized(7_000, 9)]])
    const { left } = pack(grown, account)
    expect(left).toEqual(['template.0001'])
    const fewer = new Map([...many(150, 500), ['template.0001', sized(7_000, 9)]])
    const { write, remove } = pack(fewer, account)
    const after = Object.entries({ ...account, ...write }).filter(([key]) => !remove.includes(key))
    expect(unpack(Object.fromEntries(after)).get('template.0001')?.at).toBe(9)
  })

  it('reads past what is damaged and what is not its own', () => {
    const account: Chunks = {
      'own1-00': [
        ['template.a', 5, { own: 1 }],
        ['template.b'],
        7,
        ['template.c', -1],
        ['template.d', 1e300],
      ],
      'own1-01': 'text',
      'own1-02': null,
      theirs: [['template.x', 5, 1]],
    }
    expect([...unpack(account).keys()]).toEqual(['template.a'])
  })
})

describe('machines that have more than fits', () => {
  it('come to rest, lose nothing, and pass on what fits', async () => {
    const [machines, account] = [[new Machine('a'), new Machine('b')] as const, new Account()]
    const [a, b] = machines
    for (const [id] of many(300, 500)) a.edit(id, 'a'.repeat(500))
    for (const [id] of many(250, 400)) b.edit(`${id}-b`, 'b'.repeat(400))
    await untilQuiet(machines, account, 1_000)
    a.edit('template.0299', 'y'.repeat(7_900))
    await untilQuiet(machines, account, 2_000)
    expect(Object.keys(a.has()).length).toBeGreaterThanOrEqual(300)
    expect(Object.keys(b.has()).length).toBeGreaterThanOrEqual(250)
    expect(a.has()['template.0299']).toBe('y'.repeat(7_900))
  })
})

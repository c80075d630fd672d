import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createDatabase, type HiloDatabase, noteUse, saveTemplate } from '../../lib/db'
import { newHistory } from '../../lib/db/new-chat'
import { defaultHours, guide } from '../../lib/protocol/presets'
import { catalogue } from '../../lib/templates/catalogue'
import { readRepertoire } from '../../lib/writing/repertoire'

const DAY = 86_400_000
const NOW = Date.parse('2026-03-10T12:00:00Z')
const RULES = { protocol: guide, hours: defaultHours, register: 'tu' } as const
const HOLA = 'es-tu-doubts-acknowledge'

let db: HiloDatabase
beforeEach(() => {
  db = createDatabase(`test-${Math.random()}`)
})
afterEach(() => db.delete())

const read = () => readRepertoire(db, 'chat 0', RULES, NOW)

/** So many chats a month old in which the template was used; the first of them were paid the day after. */
async function useIn(chats: number, paid: number): Promise<void> {
  const used = NOW - 30 * DAY
  for (let i = 0; i < chats; i++) {
    const chat = `chat ${i}`
    const payment = { what: 'paid', at: used + DAY, session: used + 3 * DAY } as const
    const marks = i < paid ? [{ event: payment, markedAt: used + DAY }] : []
    await db.histories.put({ ...newHistory(chat, used - DAY), read: true, marks })
    await noteUse(db, { template: HOLA, chat, at: used })
  }
}

describe('the repertoire', () => {
  it('is what was shipped while nothing is kept', async () => {
    const { library, lastUsed, rates } = await read()
    expect(library).toHaveLength(catalogue.length)
    expect([lastUsed.size, rates.size]).toEqual([0, 0])
  })

  it('has the specialist’s changes', async () => {
    await saveTemplate(db, HOLA, { favourite: true }, NOW)
    expect((await read()).library.find(({ id }) => id === HOLA)?.favourite).toBe(true)
  })

  it('tells the latest use in this chat, not in others', async () => {
    for (const at of [NOW - 2, NOW - 1]) await noteUse(db, { template: HOLA, chat: 'chat 0', at })
    await noteUse(db, { template: HOLA, chat: 'chat 1', at: NOW })
    expect((await read()).lastUsed).toEqual(new Map([[HOLA, NOW - 1]]))
  })

  it('tells what came of a template once it was used in twenty chats', async () => {
    await useIn(19, 7)
    expect((await read()).rates).toEqual(new Map())
    await useIn(20, 7)
    expect((await read()).rates).toEqual(new Map([[HOLA, { chats: 20, booked: 7 }]]))
  })
})

import { vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing'
import type { InsertOutcome, Snapshot } from '../../lib/platforms/types'

export const SITE = 'https://chat.example'
export const TAB = 7

/** A page with an open chat in which the client asked something, and its reader. Fakes: the browser's side of both. */
export interface FakePage {
  snapshot: Snapshot | null
  outcome: InsertOutcome
  /** What the reader was told to insert. */
  inserted: Record<string, unknown>[]
  /** What else was asked of it. */
  asked: { type: string; data: unknown }[]
}

interface Message {
  type: string
  data: Record<string, unknown>
}

export function openPage(name: string | null = 'Lucía Pérez', id = 'a'): FakePage {
  const at = new Date(Date.now() - 3_600_000).toISOString()
  const messages = [
    { author: 'specialist' as const, text: 'Hola', at, timeText: null },
    { author: 'client' as const, text: '¿Cómo son las sesiones?', at, timeText: null },
  ]
  const open = { id, name, messages }
  const page: FakePage = {
    snapshot: { confidence: 'good', findings: [], list: [], open, composer: { kind: 'textarea' } },
    outcome: { ok: true, undo: true },
    inserted: [],
    asked: [],
  }
  const answerTo = (type: string, data: Record<string, unknown>) => {
    page.asked.push({ type, data })
    if (type === 'insert') page.inserted.push(data)
    return { snapshot: page.snapshot, insert: page.outcome, showChat: true }[type]
  }
  Object.assign(fakeBrowser.tabs, {
    get: async () => ({ id: TAB, url: `${SITE}/inbox` }),
    query: async () => [{ id: TAB, url: `${SITE}/inbox` }],
    update: async () => ({}),
    sendMessage: (_: number, { type, data }: Message, __: unknown, respond: (answer?: object) => void) =>
      respond(page.snapshot ? { res: answerTo(type, data) } : undefined),
  })
  Object.assign(fakeBrowser.permissions, {
    contains: async () => true,
    getAll: async () => ({ origins: [`${SITE}/*`] }),
  })
  Object.assign(fakeBrowser.i18n, { getUILanguage: () => 'es' })
  return page
}

/** Fakes of what fake-browser does not have: the menu, as the browser would keep it. */
export function fakeMenu(): Map<string, Record<string, unknown>> {
  const items = new Map<string, Record<string, unknown>>()
  Object.assign(fakeBrowser.contextMenus, {
    removeAll: vi.fn(async () => items.clear()),
    create: vi.fn(({ id, ...item }: { id: string }) => {
      if (items.has(id)) throw new Error(`duplicate id ${id}`)
      items.set(id, item)
    }),
    update: vi.fn(async (id: string, change: object) => {
      const item = items.get(id)
      if (!item) throw new Error(`Cannot find menu item with id ${id}`)
      items.set(id, { ...item, ...change })
    }),
  })
  return items
}

import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing'
import { COMMANDS } from '../../lib/background/commands'
import { insertInto } from '../../lib/background/insert'
import { expandShortcut, knownShortcuts } from '../../lib/background/shortcuts'
import { tell } from '../../lib/background/tell'
import { writingFor } from '../../lib/background/writing'
import {
  chatKey,
  createDatabase,
  type HiloDatabase,
  noteUse,
  saveTemplate,
  saveText,
  setVoice,
  usesIn,
} from '../../lib/db'
import { newHistory } from '../../lib/db/new-chat'
import { settings } from '../../lib/settings'
import { catalogue } from '../../lib/templates/catalogue'
import { cardOf } from '../fakes/cards'
import { NOW, writingTo } from '../writing/scene'
import { openPage, SITE, TAB } from './without-popup'

let db: HiloDatabase
let KEY: string
beforeEach(async () => {
  fakeBrowser.reset()
  db = createDatabase(`test-${Math.random()}`)
  await settings.consent.setValue({ agreedAt: 1 })
  KEY = await chatKey(db, SITE, 'a')
  await saveText(db, 'specialist', { name: 'Marta', gender: 'feminine' })
})
afterEach(async () => {
  await db.delete()
  vi.restoreAllMocks()
})

const insert = (template: string | null, chat?: string) =>
  insertInto(db, TAB, { choose: () => template, ...(chat !== undefined && { chat }) })

describe('inserting without the popup', () => {
  it('fills the message for the chat on screen, and remembers its use', async () => {
    const page = openPage()
    expect(await insert('es-tu-doubts-acknowledge', KEY)).toBeNull()
    expect(page.inserted).toMatchObject([{ chatId: 'a', gaps: [] }])
    expect(page.inserted[0]?.text).toMatch(/^Gracias por contármelo, Lucía\./)
    expect(await usesIn(db, KEY)).toMatchObject([{ template: 'es-tu-doubts-acknowledge' }])
  })

  it('says so where the message was used in this chat before', async () => {
    openPage()
    const best = COMMANDS['insert-best']
    expect(await insert('es-tu-doubts-acknowledge')).toBeNull()
    expect(await insert('es-tu-doubts-acknowledge')).toBe('used-before')
    expect(await best?.(db, TAB)).toBeNull()
    for (const { id } of catalogue) await noteUse(db, { chat: KEY, template: id, at: 1 })
    expect(await best?.(db, TAB)).toBe('used-before')
  })

  it('shows what is missing as gaps', async () => {
    const page = openPage(null)
    await insert('es-tu-doubts-acknowledge')
    expect(page.inserted).toMatchObject([{ gaps: [{ start: 24, end: 32 }] }])
    expect(page.inserted[0]?.text).toContain('contármelo, [nombre].')
  })

  it('offers no hour that another client has, and two in a row to a couple', async () => {
    const at = (hour: number) => Date.UTC(2026, 2, 12, hour)
    await settings.workingHours.setValue({ ...settings.workingHours.fallback, zone: 'UTC' })
    await settings.weeklyHours.setValue({ thursday: [['10:00', '14:00']] })
    await db.chats.put({ ...(await cardOf(db, SITE, 'b')), session: { from: at(10), to: at(11) } })
    const seen = { site: SITE, snapshot: writingTo('Eva').snapshot }
    const firstFree = async () => (await writingFor(db, seen, NOW))?.free.slots[0]
    expect(await firstFree()).toEqual({ from: at(11), to: at(12) })
    const paid = { what: 'paid', at: NOW - 2, session: NOW - 1, kind: 'couple' } as const
    const marks = [{ event: paid, markedAt: paid.at }]
    await db.histories.put({ ...newHistory(KEY, paid.at), read: true, marks })
    expect(await firstFree()).toEqual({ from: at(11), to: at(13) })
  })

  it('never writes into another chat than the one it was asked for', async () => {
    const page = openPage('Eva', 'b')
    expect(await insert('es-tu-doubts-acknowledge', KEY)).toBe('other-chat')
    expect(page.inserted).toEqual([])
  })

  it('says why nothing is there', async () => {
    const page = openPage()
    expect(await insert(null)).toBe('no-template')
    page.outcome = { ok: false, why: 'read-only' }
    expect(await insert('es-tu-doubts-acknowledge')).toBe('read-only')
    expect(await usesIn(db, KEY)).toEqual([])
    page.snapshot = null
    expect(await insert('es-tu-doubts-acknowledge')).toBe('no-chat')
    await settings.consent.setValue(null)
    expect(await insert('es-tu-doubts-acknowledge')).toBe('no-consent')
  })

  it('reads no tab of a site that was not granted', async () => {
    const page = openPage()
    Object.assign(fakeBrowser.permissions, { contains: async () => false })
    expect(await insert('es-tu-doubts-acknowledge')).toBe('no-chat')
    expect(page.asked).toEqual([])
  })

  it('writes the shipped message while the database does not open', async () => {
    const page = openPage()
    db.close({ disableAutoOpen: true })
    expect(await insert('es-tu-doubts-acknowledge')).toBeNull()
    expect(page.inserted).toHaveLength(1)
  })
})

describe('a typed shortcut', () => {
  const expand = (shortcut: string, chatId: string | null = 'a') =>
    expandShortcut(db, { id: TAB, site: SITE }, { shortcut, chatId })

  it('is replaced by the message in the language of the chat', async () => {
    const page = openPage()
    await db.chats.put(await cardOf(db, SITE, 'a'))
    await setVoice(db, KEY, { language: 'en' })
    expect(await expand(';link')).toBeNull()
    expect(page.inserted).toMatchObject([{ instead: ';link', chatId: 'a' }])
    expect(page.inserted[0]?.text).toContain('[link]')
  })

  it('is nothing in a chat that was opened meanwhile', async () => {
    const page = openPage('Eva', 'b')
    expect(await expand(';hola')).toBe('other-chat')
    expect(page.inserted).toEqual([])
  })

  it('may be the specialist’s own, and means no deleted template', async () => {
    const words = { language: 'es', occasion: 'anytime', title: 'Mía', text: 'Mi texto' } as const
    await saveTemplate(db, 'mine', { own: words, shortcut: ';mía' }, 1)
    await saveTemplate(db, 'es-tu-doubts-acknowledge', { shortcut: '' }, 1)
    await saveTemplate(db, 'es-usted-doubts-acknowledge', { deleted: true }, 1)
    const known = await knownShortcuts(db)
    expect(known).toContain(';mía')
    expect(known).not.toContain(';duda')
    const page = openPage()
    await expand(';mía')
    expect(page.inserted).toMatchObject([{ text: 'Mi texto' }])
  })
})

describe('a key', () => {
  const press = async (name: string) => COMMANDS[name]?.(db, TAB)
  const due = async (id: string, at: number) =>
    db.chats.put({ ...(await cardOf(db, SITE, id)), due: at, state: 'overdue', stage: 'doubts' })

  it('inserts what the popup would offer first', async () => {
    const page = openPage()
    expect(await press('insert-best')).toBeNull()
    expect(page.inserted[0]?.text).toMatch(/^Gracias por contármelo, Lucía\./)
  })

  it('opens the most urgent chat, and the next where that one is on screen', async () => {
    const page = openPage()
    await due('b', 20)
    await due('c', 30)
    expect(await press('next-due')).toBeNull()
    expect(page.asked.at(-1)).toEqual({ type: 'showChat', data: { id: 'b' } })
    await due('a', 10)
    await press('next-due')
    expect(page.asked.at(-1)).toEqual({ type: 'showChat', data: { id: 'b' } })
  })

  it('says that nothing is due', async () => {
    openPage()
    expect(await press('next-due')).toBe('nothing-due')
    await due('a', 10)
    expect(await press('next-due')).toBe('nothing-due')
  })
})

describe('what could not be done', () => {
  it('is told in words, without names, and taken back after a while', async () => {
    vi.useFakeTimers()
    const shown = vi.spyOn(fakeBrowser.notifications, 'create').mockResolvedValue('told')
    const cleared = vi.spyOn(fakeBrowser.notifications, 'clear').mockResolvedValue(true)
    const badge = vi.fn(async () => {})
    const nothing = async () => {}
    const action = { setBadgeText: badge, setTitle: nothing, setBadgeBackgroundColor: nothing }
    Object.assign(fakeBrowser.action, { ...action, setBadgeTextColor: nothing })
    Object.assign(fakeBrowser.i18n, { getUILanguage: () => 'es' })
    const told = tell(db, 'other-chat')
    await vi.waitFor(() => expect(shown).toHaveBeenCalledOnce(), 20_000)
    expect(shown.mock.calls[0]).toMatchObject([
      'told',
      { message: 'En la página hay otro chat abierto: no se ha escrito nada.' },
    ])
    expect(badge).toHaveBeenLastCalledWith({ text: '!' })
    await vi.advanceTimersByTimeAsync(10_000)
    vi.useRealTimers()
    await told
    expect(cleared).toHaveBeenCalledWith('told')
    expect(badge).toHaveBeenLastCalledWith({ text: '' })
  })
})

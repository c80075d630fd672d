import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing'
import {
  addMark,
  chatKey,
  createDatabase,
  type HiloDatabase,
  readTexts,
  saveTemplate,
  saveText,
  templateRecords,
} from '../../lib/db'
import { settings } from '../../lib/settings'
import { clearAccount, followAccount, setFollowing } from '../../lib/sync'
import type { OwnWords } from '../../lib/templates/library'
import { cardOf } from '../fakes/cards'
import { fakeLocks } from '../fakes/locks'

const NOW = Date.UTC(2026, 10, 26, 9)
const SITE = 'https://chat.example'
const WORDS: OwnWords = { language: 'es', occasion: 'doubts', title: 'Con calma', text: 'Hola, {{client}}.' }
const PROFILE = { version: 1, site: SITE, taughtAt: 5, row: ['.row'] } as const

let db: HiloDatabase
beforeEach(async () => {
  fakeBrowser.reset()
  vi.stubGlobal('navigator', { locks: fakeLocks() })
  db = createDatabase(`test-${Math.random()}`)
  await settings.consent.setValue({ agreedAt: 1 })
})
afterEach(async () => {
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
  await db.delete()
})

const inAccount = async () => JSON.stringify(await fakeBrowser.storage.sync.get())
/** What another machine wrote. */
const arrives = (...entries: unknown[]) => fakeBrowser.storage.sync.set({ 'own1-07': entries })
/** Some of everything that may follow. */
async function write(): Promise<void> {
  await saveTemplate(db, 'own-1', { own: WORDS, shortcut: ';calma' }, NOW - 9)
  await saveText(db, 'specialist', { name: 'Marta', gender: 'feminine' })
  await settings.register.setValue('usted')
  await settings.theme.setValue('dark')
  await settings.notifications.setValue({ level: 'overdue', sound: true, names: 'none' })
  await settings.workingHours.setValue({ ...settings.workingHours.fallback, quietHours: null })
  await settings.profiles.setValue({ [SITE]: { ...PROFILE, row: [...PROFILE.row] } })
}

describe('the browser’s account', () => {
  it('gets nothing before it is asked for, and nothing after it is turned off', async () => {
    await write()
    await followAccount(db, NOW)
    expect(await inAccount()).toBe('{}')
    await setFollowing(true)
    await followAccount(db, NOW)
    await setFollowing(false)
    const before = await inAccount()
    await saveTemplate(db, 'own-1', { favourite: true }, NOW + 1)
    await followAccount(db, NOW + 2)
    expect(await inAccount()).toBe(before)
  })

  it('gets own messages, what was chosen and what was taught, and nothing about clients', async () => {
    await write()
    await db.chats.put(await cardOf(db, SITE, 'Lucía Ferrer'))
    await addMark(
      db,
      await chatKey(db, SITE, 'Lucía Ferrer'),
      { what: 'closed', at: NOW, reason: 'refused' },
      NOW,
    )
    await settings.calendar.setValue({ busy: [{ from: 1, to: 2 }], appointments: 1, until: 3, importedAt: 4 })
    await setFollowing(true)
    await followAccount(db, NOW)
    const ids = Object.values(await fakeBrowser.storage.sync.get()).flatMap((chunk) =>
      Array.isArray(chunk) ? chunk.map(([id]) => id) : [],
    )
    expect(ids.sort()).toEqual([
      `profile.${SITE}`,
      'setting.notifications.level',
      'setting.register.all',
      'setting.specialist.gender',
      'setting.specialist.name',
      'setting.theme.all',
      'setting.workingHours.quietHours',
      'template.own-1',
    ])
    expect(await inAccount()).not.toMatch(/Lucía|refused|busy|appointments/)
    expect(await settings.followed.getValue()).toMatchObject({ problem: null, left: [], at: NOW })
  })

  it('gives another machine all of it', async () => {
    await write()
    await setFollowing(true)
    await followAccount(db, NOW)
    const account = await fakeBrowser.storage.sync.get()
    fakeBrowser.reset()
    const other = createDatabase(`test-${Math.random()}`)
    await settings.consent.setValue({ agreedAt: NOW })
    await fakeBrowser.storage.sync.set(account)
    await setFollowing(true)
    expect(await followAccount(other, NOW + 5)).toBe(true)
    expect(await templateRecords(other)).toEqual(await templateRecords(db))
    expect((await readTexts(other)).specialist).toEqual({ name: 'Marta', gender: 'feminine' })
    expect(await settings.register.getValue()).toBe('usted')
    expect(await settings.theme.getValue()).toBe('dark')
    expect(await settings.notifications.getValue()).toEqual({ level: 'overdue', sound: true, names: 'none' })
    expect((await settings.workingHours.getValue()).quietHours).toBeNull()
    expect(await settings.profiles.getValue()).toEqual({ [SITE]: PROFILE })
    expect(await followAccount(other, NOW + 6)).toBe(false)
    expect(await fakeBrowser.storage.sync.get()).toEqual(account)
    await other.delete()
  })

  it('takes back what was chosen and deleted elsewhere', async () => {
    await write()
    await setFollowing(true)
    await followAccount(db, NOW)
    await arrives(
      ['template.own-1', NOW + 5],
      ['setting.register.all', NOW + 5],
      [`profile.${SITE}`, NOW + 5],
      ['setting.workingHours.quietHours', NOW + 5, ['22:00', '08:00']],
    )
    expect(await followAccount(db, NOW + 9)).toBe(true)
    expect(await templateRecords(db)).toMatchObject([{ id: 'own-1', deleted: true, own: null }])
    expect(await settings.register.getValue()).toBe('tu')
    expect(await settings.profiles.getValue()).toEqual({})
    expect((await settings.workingHours.getValue()).quietHours).toEqual(['22:00', '08:00'])
  })

  it('changes nothing here by what is no setting, no message and no profile', async () => {
    await write()
    await setFollowing(true)
    const before = await templateRecords(db)
    await arrives(
      ['template.own-1', NOW + 5, { own: { ...WORDS, language: 'xx' } }],
      ['setting.register.all', NOW + 5, 'vos'],
      ['setting.workingHours.holidays', NOW + 5, ['2026-02-30']],
      ['setting.workingHours.zone', NOW + 5, 'Mars/Olympus'],
      ['setting.consent.all', NOW + 5, { agreedAt: 1 }],
      [`profile.${SITE}`, NOW + 5, { ...PROFILE, site: 'https://other.example' }],
    )
    expect(await followAccount(db, NOW + 9)).toBe(false)
    expect(await templateRecords(db)).toEqual(before)
    expect(await settings.register.getValue()).toBe('usted')
  })

  it('does not take what cannot be decrypted here for deleted, and gives it back', async () => {
    await write()
    await setFollowing(true)
    await followAccount(db, NOW)
    const before = await inAccount()
    const row = await db.templates.get('own-1')
    await db.templates.update('own-1', { own: row?.own ? { ...row.own, bytes: new ArrayBuffer(20) } : null })
    await db.texts.update('specialist', { text: { nonce: new Uint8Array(12), bytes: new ArrayBuffer(20) } })
    await followAccount(db, NOW + 9)
    expect(await inAccount()).toBe(before)
    expect(await templateRecords(db)).toMatchObject([{ own: WORDS }])
    expect((await readTexts(db)).specialist.name).toBe('Marta')
  })

  it.each([
    ['QUOTA_BYTES quota exceeded', 'full'],
    ['This request exceeds the MAX_WRITE_OPERATIONS_PER_MINUTE quota.', 'busy'],
    ['Please set webextensions.storage.sync.enabled to true in about:config', 'refused'],
  ])(
    'that refuses (%s) is told of as "%s"; nothing is lost, and it is tried again',
    async (words, problem) => {
      await write()
      await setFollowing(true)
      await arrives(['setting.language.all', NOW - 5, 'uk'])
      const refusing = vi.spyOn(fakeBrowser.storage.sync, 'set').mockRejectedValueOnce(new Error(words))
      await followAccount(db, NOW)
      expect(await settings.followed.getValue()).toMatchObject({ problem })
      expect(await settings.language.getValue()).toBe('uk')
      refusing.mockRestore()
      await followAccount(db, NOW + 1)
      expect(await settings.followed.getValue()).toMatchObject({ problem: null })
      expect(await inAccount()).toContain('Con calma')
    },
  )

  it('that cannot even be read is told of', async () => {
    await setFollowing(true)
    vi.spyOn(fakeBrowser.storage.sync, 'get').mockRejectedValueOnce(new Error('disabled'))
    await followAccount(db, NOW)
    expect(await settings.followed.getValue()).toMatchObject({ problem: 'refused' })
  })

  it('has no room for everything: which messages stay here is told', async () => {
    for (let i = 0; i < 60; i++)
      await saveTemplate(db, `own-${i}`, { own: { ...WORDS, text: 'є'.repeat(1_000) } }, NOW + i)
    await setFollowing(true)
    await followAccount(db, NOW + 100)
    const followed = await settings.followed.getValue()
    expect(followed?.problem).toBe('full')
    expect(followed?.left).toContain('own-0')
    expect(followed?.left).not.toContain('own-59')
    expect(await templateRecords(db)).toHaveLength(60)
  })

  it('is cleared of what is Hilo’s, and of nothing else', async () => {
    await write()
    await setFollowing(true)
    await followAccount(db, NOW)
    await fakeBrowser.storage.sync.set({ other: 1 })
    await clearAccount()
    expect(await fakeBrowser.storage.sync.get()).toEqual({ other: 1 })
  })
})

import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing'
import { db, readTexts, saveTemplate, saveText, templateRecords } from '../../lib/db'
import { beginErase, endErase } from '../../lib/erase'
import { settings } from '../../lib/settings'
import { eraseEverything } from '../../lib/setup/erase'
import { followAccount, setFollowing } from '../../lib/sync'
import { fakeLocks } from '../fakes/locks'

// The background is not there: what it does when it is told is its own.
const { sendMessage } = vi.hoisted(() => ({ sendMessage: vi.fn(async () => {}) }))
vi.mock('../../lib/messages', () => ({ sendMessage }))

const NOW = Date.UTC(2026, 10, 26, 9)
const WORDS = { language: 'es', occasion: 'doubts', title: 'Con calma', text: 'Hola, {{client}}.' } as const

beforeEach(async () => {
  sendMessage.mockClear()
  fakeBrowser.reset()
  vi.stubGlobal('navigator', { locks: fakeLocks() })
  Object.assign(fakeBrowser, { permissions: { getAll: async () => ({ origins: [] }) } })
  Object.assign(fakeBrowser.runtime, { getManifest: () => ({ host_permissions: [] }) })
  await settings.consent.setValue({ agreedAt: 1 })
  await saveTemplate(db, 'own-1', { own: WORDS }, NOW)
  await saveText(db, 'specialist', { name: 'Marta', gender: 'feminine' })
  await setFollowing(true)
  await followAccount(db, NOW)
})
afterEach(async () => {
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
  await db.delete()
  await db.open()
})

const inAccount = () => fakeBrowser.storage.sync.get()
const isErased = async () => {
  expect(await templateRecords(db)).toEqual([])
  expect((await readTexts(db)).specialist.name).toBe('')
  expect(await settings.consent.getValue()).toBeNull()
}

it('empties the account too, and nothing comes back from what another machine leaves there', async () => {
  const theirs = await inAccount()
  expect(await eraseEverything()).toBe('erased')
  expect(await inAccount()).toEqual({})
  await fakeBrowser.storage.sync.set(theirs)
  expect(await followAccount(db, NOW + 9)).toBe(false)
  // Nor after a new consent: following is to be turned on anew.
  await settings.consent.setValue({ agreedAt: NOW })
  expect(await followAccount(db, NOW + 10)).toBe(false)
  await settings.consent.setValue(null)
  await isErased()
})

it('is not kept from it by a background that never answers, and then fails', async () => {
  sendMessage.mockReturnValueOnce(new Promise(() => {})).mockRejectedValueOnce(new Error('killed'))
  expect(await eraseEverything()).toBe('erased')
  expect(sendMessage).toHaveBeenCalledTimes(2)
  await isErased()
})

it('lets a meeting end that is under way, which brings nothing back', async () => {
  await fakeBrowser.storage.sync.set({ 'own1-07': [['template.own-2', NOW + 5, { own: WORDS }]] })
  const [, how] = await Promise.all([followAccount(db, NOW + 6), eraseEverything()])
  expect(how).toBe('erased')
  expect(await inAccount()).toEqual({})
  await isErased()
})

it('is brought to its end by the background where the page that began it was closed', async () => {
  await endErase(db)
  expect(await templateRecords(db)).toHaveLength(1)
  await beginErase()
  expect(await templateRecords(db)).toHaveLength(1)
  await endErase(db)
  await isErased()
  expect([await fakeBrowser.storage.local.get(), await inAccount()]).toEqual([{}, {}])
})

it('empties it where following was turned off before', async () => {
  await setFollowing(false)
  expect(await eraseEverything()).toBe('erased')
  expect(await inAccount()).toEqual({})
})

it.each(['get', 'remove'] as const)(
  'says so where the account refuses (%s); the device is empty all the same',
  async (what) => {
    vi.spyOn(fakeBrowser.storage.sync, what).mockRejectedValueOnce(new Error('refused'))
    expect(await eraseEverything()).toBe('account-kept')
    await isErased()
    expect(await eraseEverything()).toBe('erased')
    expect(await inAccount()).toEqual({})
  },
)

it('does not speak of an account that was never used and cannot be looked into', async () => {
  await setFollowing(false)
  vi.spyOn(fakeBrowser.storage.sync, 'get').mockRejectedValue(new Error('disabled'))
  expect(await eraseEverything()).toBe('erased')
})

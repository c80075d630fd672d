import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing'
import { telling } from '../../lib/background/faults'
import { reconcile } from '../../lib/background/reconcile'
import { createDatabase, type HiloDatabase, saveTemplate, wakeAll } from '../../lib/db'
import { databaseFault } from '../../lib/health'
import { settings } from '../../lib/settings'
import { fakeLocks } from '../fakes/locks'
import { layDesktop } from '../trust/desktop'

let db: HiloDatabase
beforeEach(async () => {
  fakeBrowser.reset()
  layDesktop()
  vi.stubGlobal('navigator', { locks: fakeLocks() })
  vi.spyOn(console, 'warn').mockImplementation(() => {})
  await settings.consent.setValue({ agreedAt: 1 })
  db = createDatabase(`test-${Math.random()}`)
})
afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

const look = () => telling(db, ['newer', 'unavailable'], () => reconcile(db, 2)).catch(() => undefined)
const badge = () => vi.mocked(fakeBrowser.action.setBadgeText).mock.lastCall?.[0].text
const title = () => vi.mocked(fakeBrowser.action.setTitle).mock.lastCall?.[0].title

/** The next openings fail as the browser says. */
function failToOpen(name: string, times: number): void {
  const open = IDBFactory.prototype.open
  let left = times
  vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(function (this: IDBFactory, ...args) {
    if (left-- > 0) throw new DOMException('It does not', name)
    return open.apply(this, args)
  })
}

describe('what is wrong with the database', () => {
  it('is said, and that it is well again', async () => {
    failToOpen('InvalidStateError', 1)
    await look()
    expect([badge(), title()]).toEqual(['!', 'Hilo: No se pueden abrir los chats guardados'])
    expect(await databaseFault.getValue()).toBe('unavailable')
    await look()
    expect([badge(), title()]).toEqual(['', 'Hilo: todo al día'])
    expect(await databaseFault.getValue()).toBeNull()
  })

  it('is said where the disk is full, before anything is written that would find no room', async () => {
    const put = vi.spyOn(IDBObjectStore.prototype, 'put')
    const estimate = vi.fn(async () => ({ quota: 90_000_000, usage: 89_990_000 }))
    vi.stubGlobal('navigator', { locks: fakeLocks(), storage: { estimate } })
    await look()
    expect([badge(), title()]).toEqual(['!', 'Hilo: No queda espacio para guardar'])
    expect(put).not.toHaveBeenCalled()
    expect(await fakeBrowser.alarms.get('heartbeat')).toBeDefined()
    await expect(saveTemplate(db, 'own-1', { favourite: true }, 2)).rejects.toThrow('The disk is full')
    estimate.mockResolvedValue({ quota: 190_000_000, usage: 89_990_000 })
    await telling(db, ['full'], () => reconcile(db, 3))
    expect(badge()).toBe('')
  })

  it('is said of one that a newer Hilo wrote, and nothing is written in it', async () => {
    const opening = indexedDB.open(db.name, 10_000)
    await new Promise((resolve) => Object.assign(opening, { onsuccess: resolve }))
    opening.result.close()
    const put = vi.spyOn(IDBObjectStore.prototype, 'put')
    await look()
    expect([badge(), title()]).toEqual(['!', 'Hilo: Los datos son de una versión más nueva de Hilo'])
    expect(put).not.toHaveBeenCalled()
    const again = await fakeBrowser.alarms.get('heartbeat')
    expect(again).toBeDefined()
  })

  it('is said of a full disk until something could be kept again', async () => {
    const full = new DOMException('Full', 'QuotaExceededError')
    await telling(db, ['full'], () => Promise.reject(full)).catch(() => undefined)
    expect([badge(), title()]).toEqual(['!', 'Hilo: No queda espacio para guardar'])
    await look()
    expect([badge(), await databaseFault.getValue()]).toEqual(['!', 'full'])
    await telling(db, ['full'], () => wakeAll(db))
    expect([badge(), await databaseFault.getValue()]).toEqual(['', null])
  })

  it('is not blamed for what else fails', async () => {
    await telling(db, [], () => Promise.reject(new TypeError('Something else'))).catch(() => undefined)
    expect(await databaseFault.getValue()).toBeNull()
  })
})

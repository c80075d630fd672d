import { browser } from 'wxt/browser'
import { storage } from 'wxt/utils/storage'
import { type HiloDatabase, readTexts } from '../db'
import { openKeys } from '../db/opened'
import { close, settleLock } from '../lock'
import { closesAt, lockState } from '../lock/state'
import type { Instant } from '../protocol/types'
import { notify } from './notify'
import { closedWords } from './words'

const CLOSING = 'closing'

/** Closes Hilo where its time is up, and wakes the worker when it will be. */
export async function heedLock(db: HiloDatabase, now: Instant): Promise<void> {
  await settleLock(db)
  if ((await lockState(now)) === 'closed') await close(db)
  const at = await closesAt(now)
  // A moment later, so that it is over when the alarm comes.
  if (at !== null) browser.alarms.create(CLOSING, { when: at + 1_000 })
}

/** What the readers go by while the specialist's own texts cannot be read. */
export async function automaticMessageOf(db: HiloDatabase): Promise<string> {
  const { automaticMessage } = await readTexts(db)
  return automaticMessage || ((await openKeys.getValue())?.automaticMessage ?? '')
}

const told = storage.defineItem<boolean>('session:toldClosed', { fallback: false })

/** A page is not read because the browser was started and Hilo not opened yet: told once, and by the icon. */
export async function tellShut(): Promise<void> {
  await navigator.locks.request('told-closed', async () => {
    if (await told.getValue()) return
    await told.setValue(true)
    await notify('closed', await closedWords())
  })
}

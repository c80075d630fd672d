import { storage } from 'wxt/utils/storage'
import { type OpenKeys, openKeys } from '../db/opened'
import { MINUTE } from '../protocol/durations'
import type { Instant } from '../protocol/types'
import { settings } from '../settings'

/**
 * `none`: Hilo has no passphrase. `closed`: it was told since the browser started, and Hilo closed again: it reads and
 * reminds without names. `shut`: it was not told yet: Hilo reminds of what it knew.
 */
export type LockState = 'none' | 'open' | 'closed' | 'shut'

/** When a page of Hilo's was used last. In memory only, as the keys. */
const usedAt = storage.defineItem<Instant>('session:usedAt', { fallback: 0 })

/** Several keys pressed in one moment are one use. */
const ONE_USE_MS = 10_000

export async function lockState(now: Instant): Promise<LockState> {
  const lock = await settings.lock.getValue()
  if (!lock) return 'none'
  const [keys, used] = await Promise.all([openKeys.getValue(), usedAt.getValue()])
  return stateOf(lock.minutes, keys, used, now)
}

/** By a clock that was put back nothing can be said of how long ago that was: it closes. */
function stateOf(minutes: number, keys: OpenKeys | null, used: Instant, now: Instant): LockState {
  if (!keys) return 'shut'
  const isUsed = minutes === 0 || (now >= used && now < used + minutes * MINUTE)
  return keys.sealing !== null && isUsed ? 'open' : 'closed'
}

/** Nobody is to see anything but that Hilo is closed. */
export const isClosed = async (now: Instant): Promise<boolean> =>
  ['closed', 'shut'].includes(await lockState(now))

/** When it closes by itself if it is not used again; null: not before the browser does, or it is not open. */
export async function closesAt(now: Instant): Promise<Instant | null> {
  const [state, lock] = await Promise.all([lockState(now), settings.lock.getValue()])
  return state === 'open' && lock?.minutes ? (await usedAt.getValue()) + lock.minutes * MINUTE : null
}

export async function noteUse(now: Instant): Promise<void> {
  if (Math.abs(now - (await usedAt.getValue())) > ONE_USE_MS) await usedAt.setValue(now)
}

/** Shows a page, or, while Hilo is closed, that it is; from anew when that changes. */
export async function openOrClosed(
  win: Window,
  open: () => void,
  closed: (state: 'closed' | 'shut') => void,
): Promise<void> {
  const now = Date.now()
  const state = await lockState(now)
  void watchLock(win, () => win.location.reload())
  if (state === 'closed' || state === 'shut') return closed(state)
  if (state === 'open') await noteUse(now)
  open()
}

/**
 * Calls `changed` once when a page that is open must not be any more, or was closed and may be open; meanwhile what is
 * done in the page counts as use.
 */
async function watchLock(win: Window, changed: () => void): Promise<void> {
  const before = await isClosed(Date.now())
  const life = new AbortController()
  const { signal } = life
  const look = async () => {
    if ((await isClosed(Date.now())) === before || signal.aborted) return
    life.abort()
    changed()
  }
  const stops = [openKeys.watch(() => void look()), settings.lock.watch(() => void look())]
  const timer = win.setInterval(() => void look(), ONE_USE_MS)
  signal.addEventListener('abort', () => win.clearInterval(timer))
  for (const stop of stops) signal.addEventListener('abort', stop)
  if (before) return
  // What comes after the time is up is no use any more.
  const used = () => void look().then(() => (signal.aborted ? undefined : noteUse(Date.now())))
  for (const use of ['pointerdown', 'keydown']) win.addEventListener(use, used, { signal, capture: true })
}

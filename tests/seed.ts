import fc from 'fast-check'
import { afterAll } from 'vitest'
import { fakeLocks } from './fakes/locks'

/** Property tests try the same examples each time, so that what fails fails again; HILO_SEED chooses others. */
fc.configureGlobal({ seed: Number(process.env.HILO_SEED ?? 20_261_126) })

// Node 20 and jsdom have no Web Locks.
if (!('navigator' in globalThis))
  Object.defineProperty(globalThis, 'navigator', { value: {}, configurable: true })
if (!('locks' in navigator))
  Object.defineProperty(navigator, 'locks', { value: fakeLocks(), configurable: true })

// A window that several files share is left as it was found.
afterAll(() => {
  if ('location' in globalThis) location.hash = ''
})

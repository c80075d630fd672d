/** Hilo's own background in a browser, which hears only what a test has it hear: no alarm or setting comes in between. */
import { startBackground } from '../../lib/background'

type Listener = (...told: unknown[]) => unknown

const EVENTS: readonly (readonly [api: string, event: string])[] = [
  ...(['onMessage', 'onInstalled', 'onStartup'] as const).map((event) => ['runtime', event] as const),
  ...(['onAdded', 'onRemoved'] as const).map((event) => ['permissions', event] as const),
  ...(['onClicked', 'onButtonClicked'] as const).map((event) => ['notifications', event] as const),
  ['alarms', 'onAlarm'],
  ['commands', 'onCommand'],
  ['contextMenus', 'onClicked'],
  ['tabs', 'onActivated'],
  ['windows', 'onFocusChanged'],
  ['storage', 'onChanged'],
]

/** What Hilo listens with, by `api.event`. */
export type Ears = ReadonlyMap<string, readonly Listener[]>

/** Starts it as the browser does. */
export function startDeaf(): Ears {
  const ears = new Map<string, Listener[]>()
  const undo = Object.values(apis()).flatMap((api) =>
    EVENTS.map(([name, event]) => keepFrom(api, name, event, ears)),
  )
  startBackground()
  for (const back of undo) back()
  return ears
}

/** Both names of the browser's own calls, where it has both. */
const apis = (): Record<string, object> =>
  Object.fromEntries(
    ['chrome', 'browser'].flatMap((name) => {
      const api: unknown = Reflect.get(globalThis, name)
      return typeof api === 'object' && api !== null ? [[name, api]] : []
    }),
  )

function keepFrom(api: object, name: string, event: string, ears: Map<string, Listener[]>): () => void {
  const source: unknown = Object(Object(Reflect.get(api, name))[event])
  if (typeof source !== 'object' || source === null || !('addListener' in source)) return () => {}
  const real = source.addListener
  const key = `${name}.${event}`
  source.addListener = (listener: Listener) => void ears.set(key, [...(ears.get(key) ?? []), listener])
  return () => {
    source.addListener = real
  }
}

/** Who says it: a page of Hilo's, or a reader in the page of this address. */
export type Speaker = 'own page' | `https://${string}`

/** A message comes in, and is answered. @throws what failed */
export async function hear(ears: Ears, by: Speaker, type: string, data: unknown): Promise<void> {
  const { id, getURL } = chrome.runtime
  const url = by === 'own page' ? getURL('options.html') : by
  const sender = { id, url }
  const message = { id: 1, type, data, timestamp: Date.now() }
  const answers = (ears.get('runtime.onMessage') ?? []).map(
    (listener) => new Promise<unknown>((resolve) => void listener(message, sender, resolve)),
  )
  const { err } = Object(await Promise.race(answers))
  if (err) throw new Error(`${type}: ${JSON.stringify(err)}`)
}

/** Something else happens. */
export function befall(ears: Ears, event: string, ...told: unknown[]): void {
  for (const listener of ears.get(event) ?? []) listener(...told)
}

declare const chrome: { runtime: { id: string; getURL(path: string): string } }

/** Has something begin of which nobody tells the end, and waits until Hilo has looked at the chats since. */
export async function untilLooked(begin: () => void): Promise<void> {
  const { locks } = navigator
  const { request } = locks
  let looked = false
  const noting = (...wanted: unknown[]) =>
    Promise.resolve(Reflect.apply(request, locks, wanted)).finally(() => {
      looked ||= wanted[0] === 'reconcile'
    })
  Object.defineProperty(locks, 'request', { configurable: true, value: noting })
  begin()
  while (!looked) await new Promise((resolve) => setTimeout(resolve, 5))
  Reflect.deleteProperty(locks, 'request')
  await untilAtRest()
}

/** Until all that was begun is over: whatever takes long holds a lock. */
export async function untilAtRest(): Promise<void> {
  for (let still = 0; still < 3; still++) {
    await new Promise((resolve) => setTimeout(resolve, 10))
    const { held = [], pending = [] } = await navigator.locks.query()
    if (held.length + pending.length > 0) still = -1
  }
}

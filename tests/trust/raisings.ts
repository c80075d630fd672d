/** What the background raises, told to a page that outlives it. Functions travel as text, see tests/e2e/inside.ts. */
import type { Browser as WebExtension } from 'webextension-polyfill'

/** Chrome's way, by which the library asks, answers to a function that is handed over. */
declare const chrome: Omit<WebExtension, 'notifications'> & {
  notifications: {
    create(id: string, options: object, answer?: (id: string) => void): Promise<string>
    clear(...args: unknown[]): unknown
  }
}

/**
 * In the background, before Hilo's own code: every notification is told of as it is raised. A headless Firefox has no
 * desktop: what would lie on it is kept by the page that listens, a fake.
 */
export function tellRaisings(): void {
  const channel = new BroadcastChannel('raisings')
  const { notifications } = chrome
  const create = notifications.create.bind(notifications)
  const clear = notifications.clear.bind(notifications)
  const wrapped = {
    // Chrome fetches the icon first: one that was ended meanwhile was tried, and never raised.
    create: (id: string, options: object, answer?: (id: string) => void) => {
      channel.postMessage({ tried: id })
      const raised = () => channel.postMessage({ raised: id })
      if (!answer) {
        const done = create(id, options)
        void done.then(raised, () => {})
        return done
      }
      return create(id, options, (made) => {
        if (!chrome.runtime.lastError) raised()
        answer(made)
      })
    },
    clear: (...args: unknown[]) => {
      channel.postMessage({ cleared: args[0] })
      return clear(...args)
    },
    ...(navigator.userAgent.includes('Firefox') && {
      getAll: () =>
        new Promise((resolve) => {
          const asked = Math.random()
          channel.addEventListener('message', ({ data }) => data.asked === asked && resolve(data.shown))
          channel.postMessage({ asks: asked })
        }),
    }),
  }
  for (const [name, value] of Object.entries(wrapped))
    Object.defineProperty(notifications, name, { value, configurable: true, writable: true })
}

/** In a page of the extension: hears them from now on. */
export function hearRaisings(): void {
  const channel = new BroadcastChannel('raisings')
  const shown = new Map<string, object>()
  const tried: string[] = []
  const raised: string[] = []
  channel.addEventListener('message', ({ data }) => {
    if (data.tried) tried.push(data.tried)
    if (data.raised) {
      raised.push(data.raised)
      shown.set(data.raised, {})
    }
    if (data.cleared) shown.delete(data.cleared)
    if (data.asks) channel.postMessage({ asked: data.asks, shown: Object.fromEntries(shown) })
  })
  Object.assign(globalThis, { heard: { tried, raised } })
}

/** In the same page: the ids that the background tried to raise, and those that it heard to be raised. */
export function heardRaisings(): { tried: string[]; raised: string[] } {
  return (globalThis as unknown as { heard: { tried: string[]; raised: string[] } }).heard
}

/** In the same page: how many it heard of so far, and the ids of those after so many. */
export const countRaised = (): number =>
  (globalThis as unknown as { heard: { raised: string[] } }).heard.raised.length
export const raisedAfter = (count: number): string[] =>
  (globalThis as unknown as { heard: { raised: string[] } }).heard.raised.slice(count)

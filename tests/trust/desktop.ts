import { vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing'

/** A fake of the desktop: what lies on it outlives the background, and every raising is counted. */
export interface Desktop {
  /** Ids, in the order in which they were raised; one that was raised twice is there twice. */
  raised: string[]
}

/** Lays it under the fake browser, with what that lacks: the badge, the browser's language, what Hilo may read. */
export function layDesktop(): Desktop {
  const desktop: Desktop = { raised: [] }
  const shown = new Map<string, true>()
  Object.assign(fakeBrowser.notifications, {
    create: async (id: string) => {
      desktop.raised.push(id)
      shown.set(id, true)
      return id
    },
    clear: async (id: string) => shown.delete(id),
    getAll: async () => Object.fromEntries(shown),
    getPermissionLevel: async () => 'granted',
  })
  const nothing = async () => {}
  Object.assign(fakeBrowser.action, {
    ...{ setBadgeText: vi.fn(nothing), setBadgeBackgroundColor: nothing },
    ...{ setBadgeTextColor: nothing, setTitle: vi.fn(nothing) },
  })
  Object.assign(fakeBrowser.i18n, { getUILanguage: () => 'es' })
  Object.assign(fakeBrowser.runtime, { getManifest: () => ({}) })
  Object.assign(fakeBrowser, { permissions: { getAll: async () => ({ origins: [] }) } })
  return desktop
}

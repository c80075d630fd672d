import { vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing'

/** What was shown, in order. */
interface Shown {
  id: string
  title: string
  message: string
  buttons: string[]
  silent: boolean | undefined
}

interface Options extends Pick<Shown, 'title' | 'message' | 'silent'> {
  buttons?: { title: string }[]
}

export type Desktop = ReturnType<typeof fakeDesktop>

/** A fake of the browser's icon and desktop: fake-browser has no badge, and its notifications do not go away or fail. */
export function fakeDesktop() {
  const there = new Set<string>()
  const desktop = { shown: [] as Shown[], there, fails: false }
  Object.assign(fakeBrowser.action, {
    setBadgeText: vi.fn(async () => {}),
    setBadgeBackgroundColor: vi.fn(async () => {}),
    setBadgeTextColor: vi.fn(async () => {}),
    setTitle: vi.fn(async () => {}),
  })
  Object.assign(fakeBrowser.i18n, { getUILanguage: () => 'es' })
  Object.assign(fakeBrowser.notifications, {
    create: async (id: string, options: Options) => {
      if (desktop.fails) throw new Error('refused')
      const { title, message, silent, buttons = [] } = options
      desktop.shown.push({ id, title, message, buttons: buttons.map((one) => one.title), silent })
      there.add(id)
      return id
    },
    clear: async (id: string) => there.delete(id),
    getPermissionLevel: async () => 'granted',
    getAll: async () => Object.fromEntries([...there].map((id) => [id, true])),
  })
  return desktop
}

/** The latest text of the icon. */
export const badge = () => vi.mocked(fakeBrowser.action.setBadgeText).mock.lastCall?.[0].text

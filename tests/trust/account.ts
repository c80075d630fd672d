import { browser } from 'wxt/browser'

/** A fake: writing into the browser's real account is limited to a few times a minute. It outlives the background. */
export function layAccount(): void {
  const { local } = browser.storage
  const all = async (): Promise<Record<string, unknown>> =>
    Object(Object((await local.get('account')).account))
  const change = async (items: Record<string, unknown>) => local.set({ account: items })
  const account = {
    get: all,
    set: async (items: object) => change({ ...(await all()), ...items }),
    remove: async (keys: string | string[]) => {
      const left = Object.entries(await all()).filter(([key]) => ![keys].flat().includes(key))
      await change(Object.fromEntries(left))
    },
    clear: () => change({}),
  }
  for (const [name, value] of Object.entries(account))
    Object.defineProperty(browser.storage.sync, name, { configurable: true, writable: true, value })
}

import { browser } from 'wxt/browser'

/** Whether the icon is in the toolbar. Null: the browser does not tell. */
export async function isPinned(): Promise<boolean | null> {
  const ask: unknown = Reflect.get(browser.action, 'getUserSettings')
  if (typeof ask !== 'function') return null
  const told: unknown = await Reflect.apply(ask, browser.action, [])
  return isTold(told) ? told.isOnToolbar : null
}

const isTold = (told: unknown): told is { isOnToolbar: boolean } =>
  typeof told === 'object' && told !== null && 'isOnToolbar' in told && typeof told.isOnToolbar === 'boolean'

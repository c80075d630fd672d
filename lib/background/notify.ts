import { browser } from 'wxt/browser'
import type { NotificationText } from '../locales/notify'
import { settings } from '../settings'
import { sampleWords, snoozeWords } from './words'

/** The chat a notification is about; null for one that tells of several, or of none. */
export function chatOf(id: string): string | null {
  return id.includes('#') ? id.slice(0, id.lastIndexOf('#')) : null
}

/**
 * Chrome's notifications have buttons and can be silent; Firefox refuses both, though it has an event for buttons. That
 * they can be asked about is what tells the two apart.
 */
const takesMore = (): boolean => browser.notifications.getPermissionLevel !== undefined

/** Firefox does not tell, and has no such switch of its own. */
export async function areAllowed(): Promise<boolean> {
  const level = await browser.notifications.getPermissionLevel?.()
  return level !== 'denied'
}

/**
 * Shows a notification.
 * @throws where the browser refuses it.
 */
export async function notify(id: string, { title, message }: NotificationText): Promise<void> {
  const iconUrl = browser.runtime.getURL('/icons/128.png')
  const plain = { type: 'basic' as const, iconUrl, title, message }
  try {
    await browser.notifications.create(id, { ...plain, ...(takesMore() && (await more(id))) })
  } catch {
    // A browser that takes less than it seems to must still remind.
    await browser.notifications.create(id, plain)
  }
}

async function more(id: string) {
  const { sound } = await settings.notifications.getValue()
  const buttons = chatOf(id) ? (await snoozeWords()).map((title) => ({ title })) : []
  return { silent: !sound, ...(buttons.length > 0 && { buttons }) }
}

/** Shows one as it would come, about nobody. `blocked`: the browser does not let it. */
export async function testNotification(): Promise<'sent' | 'blocked'> {
  if (!(await areAllowed())) return 'blocked'
  // One that is still there would be replaced without a sound.
  await browser.notifications.clear(TEST)
  return notify(TEST, await sampleWords(Date.now())).then(
    () => 'sent',
    () => 'blocked',
  )
}

const TEST = 'test'

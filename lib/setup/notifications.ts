import { browser } from 'wxt/browser'
import type { NotificationsModel } from '../../components/setup/model'
import { settings } from '../settings'

/** The setting, and what browser and system say of notifications. */
export async function readNotifications(): Promise<NotificationsModel> {
  const { notifications, runtime } = browser
  const [setting, level, { os }] = await Promise.all([
    settings.notifications.getValue(),
    // Firefox has no such question.
    notifications.getPermissionLevel?.(),
    runtime.getPlatformInfo(),
  ])
  return {
    setting,
    blocked: level === 'denied',
    // The same that is silent where that was chosen: see lib/background/notify.ts.
    soundCanBeChosen: notifications.getPermissionLevel !== undefined,
    system: os === 'win' || os === 'mac' ? os : 'other',
  }
}

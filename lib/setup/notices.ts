import { browser } from 'wxt/browser'
import type { NoticeOutcome } from '../../components/welcome/model'
import { createWords } from '../locales'
import { readLanguage } from './language'

const TEST = 'test'

/** Shows a notification like those to come, in place of the one before. */
export async function testNotice(): Promise<NoticeOutcome> {
  const { t } = createWords((await readLanguage()).language)
  const iconUrl = browser.runtime.getURL('/icons/128.png')
  const text = { title: t('notices.sampleTitle'), message: t('notices.sampleText') }
  try {
    if ((await permission()) === 'denied') return 'blocked'
    await browser.notifications.clear(TEST)
    await browser.notifications.create(TEST, { type: 'basic', iconUrl, ...text })
    return 'sent'
  } catch {
    return 'blocked'
  }
}

/** Only Chrome tells; its name is in no types that both browsers share. */
async function permission(): Promise<unknown> {
  const ask: unknown = Reflect.get(browser.notifications, 'getPermissionLevel')
  return typeof ask === 'function' ? Reflect.apply(ask, browser.notifications, []) : null
}

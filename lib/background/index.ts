import { browser } from 'wxt/browser'
import { addMark, db, record, removeLastMark, wakeAll } from '../db'
import { onMessage } from '../messages'
import { settings } from '../settings'
import { chatOf } from './notify'
import { openChat } from './open-chat'
import { keepProfile, profileFor } from './profiles'
import { reconcile } from './reconcile'
import { parseReport } from './report-schema'
import { fromOwnPage, fromReader } from './senders'
import { loadBeside, mayRead, readOpenTabs, syncReader } from './sites'
import { teach, teachSetup } from './teach'

/** Registers every listener synchronously: a worker is started by an event and must hear it. */
export function startBackground(): void {
  browser.runtime.onInstalled.addListener(({ reason }) => void installed(reason))
  browser.runtime.onStartup.addListener(() => void syncReader())
  browser.permissions.onAdded.addListener(() => void sitesChanged())
  browser.permissions.onRemoved.addListener(() => void syncReader())
  browser.alarms.onAlarm.addListener(() => void catchUp())
  browser.notifications.onClicked.addListener((id) => void notificationClicked(id))
  answerReader()
  answerTeaching()
  answerPages()
  void catchUp()
}

function catchUp(): Promise<void> {
  return reconcile(db, Date.now())
}

async function installed(reason: string): Promise<void> {
  await sitesChanged()
  if (reason === 'install' && !(await settings.consent.getValue())) {
    await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') })
  }
}

async function sitesChanged(): Promise<void> {
  await syncReader()
  await readOpenTabs()
}

async function notificationClicked(id: string): Promise<void> {
  await browser.notifications.clear(id)
  const chat = chatOf(id)
  if (chat) await openChat(db, chat)
}

function answerReader(): void {
  onMessage('readerSetup', async ({ sender }) => {
    if (!fromReader(sender) || !(await settings.consent.getValue())) return null
    const [salt, automaticMessage, profile] = await Promise.all([
      settings.salt.getValue(),
      settings.automaticMessage.getValue(),
      profileFor(new URL(sender.url).origin, sender.tab?.id),
    ])
    return { salt, automaticMessage, profile }
  })
  onMessage('load', async ({ data, sender }) => {
    if (fromReader(sender) && sender.tab?.id !== undefined) await loadBeside(sender.tab.id, data.script)
  })
  onMessage('report', async ({ data, sender }) => {
    const report = parseReport(data)
    if (!fromReader(sender, report.site) || !(await mayRead(report.site))) return
    await record(db, report, sender.url)
    await catchUp()
  })
}

function answerTeaching(): void {
  onMessage('teach', ({ data, sender }) => (fromOwnPage(sender) ? teach(data) : false))
  onMessage('teachSetup', ({ sender }) =>
    fromReader(sender) ? teachSetup(new URL(sender.url).origin) : null,
  )
  onMessage('taught', async ({ data, sender }) => {
    if (!fromReader(sender)) return
    const site = new URL(sender.url).origin
    if (!(await mayRead(site))) return
    await keepProfile(site, data.profile)
    await readOpenTabs()
  })
}

function answerPages(): void {
  onMessage('sitesChanged', ({ sender }) => (fromOwnPage(sender) ? sitesChanged() : undefined))
  onMessage('openChat', ({ data, sender }) => (fromOwnPage(sender) ? openChat(db, data.chat) : false))
  onMessage('rederive', async ({ sender }) => {
    if (!fromOwnPage(sender)) return
    await wakeAll(db)
    await catchUp()
  })
  onMessage('mark', async ({ data, sender }) => {
    if (!fromOwnPage(sender)) return
    await addMark(db, data.chat, data.event, Date.now())
    await catchUp()
  })
  onMessage('unmark', async ({ data, sender }) => {
    if (!fromOwnPage(sender)) return
    await removeLastMark(db, data.chat)
    await catchUp()
  })
}

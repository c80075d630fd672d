import { browser } from 'wxt/browser'
import { addMark, db, record, removeLastMark, wakeAll } from '../db'
import { close, open } from '../lock'
import { isClosed, lockState } from '../lock/state'
import { onMessage } from '../messages'
import { adoptPolicy } from '../policy/adopt'
import { settings } from '../settings'
import { adoptTexts } from './adopt-texts'
import { arrive } from './arrive'
import { catchUp } from './catch-up'
import { telling } from './faults'
import { follow, followSoon, startFollowing } from './follow'
import { heed, heedKeysAndMenu, unlessClosed } from './keys-and-menu'
import { automaticMessageOf, tellShut } from './lock'
import { createMenu, finishMenu, offerInMenu } from './menu'
import { parseMessage } from './message-schema'
import { chatOf, testNotification } from './notify'
import { openChat } from './open-chat'
import { heedOrganisation, heedPolicy } from './organisation'
import { keepProfile, profileFor } from './profiles'
import { parseReport } from './report-schema'
import { fromOwnPage, fromPractice, fromReader } from './senders'
import { expandShortcut, knownShortcuts } from './shortcuts'
import { loadBeside, mayRead, readOpenTabs, syncReader } from './sites'
import { snooze, snoozeByButton } from './snooze'
import { mayBeTaught, teach, teachSetup } from './teach'
import { seenInReport } from './writing'

/** Registers every listener synchronously: a worker is started by an event and must hear it. */
export function startBackground(): void {
  browser.runtime.onInstalled.addListener(({ reason }) => void installed(reason))
  browser.runtime.onStartup.addListener(() => void follow(db))
  browser.permissions.onAdded.addListener(() => void sitesChanged())
  browser.permissions.onRemoved.addListener(() => void syncSites())
  browser.alarms.onAlarm.addListener(() => void woken())
  browser.notifications.onClicked.addListener((id) => void notificationClicked(id))
  browser.notifications.onButtonClicked.addListener((id, button) => void buttonClicked(id, button))
  startFollowing(db)
  heedOrganisation(db)
  heedKeysAndMenu()
  answerReader()
  answerTeaching()
  answerPages()
  void catchUp()
  void arrive(sitesChanged).then(finishMenu)
}

async function woken(): Promise<void> {
  await catchUp()
  await heedPolicy(db)
  await follow(db)
}

async function installed(reason: string): Promise<void> {
  if (reason === 'install' && !(await settings.consent.getValue())) {
    await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') })
  }
}

async function syncSites(): Promise<void> {
  await syncReader()
  await createMenu()
}

async function sitesChanged(): Promise<void> {
  // Where the database does not open, pages are read all the same.
  await adoptTexts(db).catch(() => undefined)
  await adoptPolicy()
  await syncSites()
  await readOpenTabs()
}

async function notificationClicked(id: string): Promise<void> {
  await browser.notifications.clear(id)
  const chat = chatOf(id)
  // Where names are not to be seen, there is the passphrase to be told first.
  if (await isClosed(Date.now())) await browser.runtime.openOptionsPage()
  else if (chat) await openChat(db, chat)
  else if (id.startsWith('digest')) await browser.runtime.openOptionsPage()
}

async function buttonClicked(id: string, button: number): Promise<void> {
  const chat = chatOf(id)
  if (chat) await snoozeByButton(db, chat, button, Date.now())
  await catchUp()
}

function answerReader(): void {
  onMessage('readerSetup', async ({ sender }) => {
    if (!(fromReader(sender) || fromPractice(sender)) || !(await settings.consent.getValue())) return null
    if (fromReader(sender) && (await isShut())) return null
    const [salt, automaticMessage, profile, shortcuts] = await Promise.all([
      settings.salt.getValue(),
      automaticMessageOf(db).catch(() => ''),
      profileFor(new URL(sender.url).origin, sender.tab?.id),
      knownShortcuts(db),
    ])
    return { salt, automaticMessage, profile, shortcuts }
  })
  onMessage('load', async ({ data, sender }) => {
    const { script } = parseMessage('load', data)
    if (fromReader(sender) && sender.tab?.id !== undefined) await loadBeside(sender.tab.id, script)
    return true as const
  })
  onMessage('report', async ({ data, sender }) => {
    const report = parseReport(data)
    if (!fromReader(sender, report.site) || !(await mayRead(report.site)) || (await isShut())) return
    await telling(db, ['newer', 'unavailable', 'full'], () => record(db, report, sender.url))
    await catchUp()
    if (sender.tab?.id !== undefined) await offerInMenu(db, sender.tab.id, seenInReport(report))
  })
  onMessage('expand', ({ data, sender }) => {
    if (!(fromReader(sender) || fromPractice(sender)) || sender.tab?.id === undefined) return
    const tab = { id: sender.tab.id, site: new URL(sender.url).origin }
    const expanded = unlessClosed(() => expandShortcut(db, tab, parseMessage('expand', data)))
    void heed(expanded)
    return expanded.then(() => undefined)
  })
}

/** What is shown of it, and whether pages are read, follows. */
async function lockTurned(): Promise<void> {
  await catchUp()
  await syncSites()
  await readOpenTabs()
}

/** Nothing can be kept before Hilo was opened: its readers rest until then, and that is told. */
async function isShut(): Promise<boolean> {
  if ((await lockState(Date.now())) !== 'shut') return false
  await tellShut()
  return true
}

function answerTeaching(): void {
  onMessage('teach', ({ data, sender }) =>
    fromOwnPage(sender) ? teach(parseMessage('teach', data)) : 'no-tab',
  )
  onMessage('teachSetup', ({ sender }) =>
    fromReader(sender) ? teachSetup(new URL(sender.url).origin) : null,
  )
  onMessage('taught', async ({ data, sender }) => {
    if (!fromReader(sender)) return
    const site = new URL(sender.url).origin
    if (!(await mayBeTaught(site))) return
    await keepProfile(site, data.profile)
    await readOpenTabs()
  })
}

function answerPages(): void {
  onMessage('awake', () => true)
  onMessage('sitesChanged', ({ sender }) => (fromOwnPage(sender) ? sitesChanged() : undefined))
  onMessage('follow', ({ data, sender }) => {
    if (!fromOwnPage(sender)) return
    return parseMessage('follow', data).at === 'once' ? follow(db) : followSoon(db)
  })
  onMessage('openChat', ({ data, sender }) =>
    fromOwnPage(sender) ? openChat(db, parseMessage('openChat', data).chat) : false,
  )
  onMessage('rederive', async ({ sender }) => {
    if (!fromOwnPage(sender)) return
    await wakeAll(db)
    await catchUp()
    await createMenu()
  })
  onMessage('mark', async ({ data, sender }) => {
    if (!fromOwnPage(sender)) return
    const { chat, event } = parseMessage('mark', data)
    await addMark(db, chat, event, Date.now())
    await catchUp()
  })
  onMessage('snooze', async ({ data, sender }) => {
    if (!fromOwnPage(sender)) return null
    const asked = parseMessage('snooze', data)
    const until = await snooze(db, asked.chat, asked.until, Date.now())
    await catchUp()
    return until
  })
  onMessage('lock', async ({ data, sender }) => {
    if (!fromOwnPage(sender)) return 'wrong'
    const asked = parseMessage('lock', data)
    if (asked.do === 'close') await close(db)
    const told = asked.do === 'open' ? await open(db, asked.passphrase, Date.now()) : 'right'
    if (told === 'right') void lockTurned()
    return told
  })
  onMessage('testNotification', ({ sender }) => (fromOwnPage(sender) ? testNotification() : 'blocked'))
  onMessage('unmark', async ({ data, sender }) => {
    if (!fromOwnPage(sender)) return
    await removeLastMark(db, parseMessage('unmark', data).chat)
    await catchUp()
  })
}

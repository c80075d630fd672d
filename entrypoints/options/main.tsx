import { createRoot, type Root } from 'react-dom/client'
import { browser } from 'wxt/browser'
import type { OptionsActions, OptionsModel } from '../../components/setup/model'
import { Options } from '../../components/setup/Options'
import { db, saveText } from '../../lib/db'
import { knownZones } from '../../lib/locales/zones'
import { openOrClosed } from '../../lib/lock/state'
import { sendMessage } from '../../lib/messages'
import { isLocked, protocolInForce } from '../../lib/policy'
import { watchBackground } from '../../lib/presence'
import { presets } from '../../lib/protocol/presets'
import { readSettings, settings } from '../../lib/settings'
import { exportBackup, offerBackup } from '../../lib/setup/backup'
import { download } from '../../lib/setup/download'
import { eraseEverything } from '../../lib/setup/erase'
import {
  clearAccount,
  followChanges,
  readFollowing,
  setFollowing,
  watchFollowing,
} from '../../lib/setup/following'
import { readLanguage } from '../../lib/setup/language'
import * as lock from '../../lib/setup/lock'
import { readNotifications } from '../../lib/setup/notifications'
import { readOrganisation } from '../../lib/setup/organisation'
import { readProfile, saveProfile } from '../../lib/setup/profile'
import { openKeySettings, readShortcuts } from '../../lib/setup/shortcuts'
import { addSite, readSites, removeSite } from '../../lib/setup/sites'
import { importCalendar, readSlots } from '../../lib/setup/slots'
import { exportTaught, forgetTaught, importTaught, readTaught } from '../../lib/setup/taught'
import { followTheme } from '../../lib/theme'
import { showClosed } from '../popup/closed'
import { Messages } from './messages'
import { Overview } from './overview'
import './style.css'

type Background = OptionsModel['background']

async function readModel(): Promise<Omit<OptionsModel, 'background'>> {
  const now = Date.now()
  const [languages, own, sites, taught, shortcuts, following, organisation, slots, notifications, chosen] =
    await Promise.all([
      readLanguage(),
      readProfile(),
      readSites(),
      readTaught(),
      readShortcuts(),
      readFollowing(),
      readOrganisation(),
      readSlots(now),
      readNotifications(),
      readSettings(
        ...(['consent', 'register', 'workingHours', 'protocol', 'theme', 'policy', 'retentionDays'] as const),
        'lock',
      ),
    ])
  const zones = knownZones(own.profile.zone)
  const { consent, register, theme, retentionDays, lock, workingHours: hours } = chosen
  const protocol = {
    protocol: protocolInForce(chosen.protocol, chosen.policy),
    presets,
    locked: isLocked('protocol', chosen.policy),
  }
  const kept = { ...own, register, sites, taught, hours, protocol, theme, slots, notifications }
  const { version } = browser.runtime.getManifest()
  return {
    ...languages,
    ...kept,
    retentionDays,
    lock,
    shortcuts,
    following,
    organisation,
    zones,
    agreed: consent !== null,
    version,
    now,
  }
}

const profileFile = (site: string) =>
  `hilo-${site.replace(/^https?:\/\//, '').replace(/[^\w.-]+/g, '-')}.json`

const backupFile = (now: number) => `hilo-${new Date(now).toISOString().slice(0, 10)}.json`

/** Hours and numbers move deadlines: the background derives them again. */
const rederived = (saved: Promise<void>) => saved.then(() => sendMessage('rederive'))

const saveHours: OptionsActions['setHours'] = async (change) =>
  settings.workingHours.setValue({ ...(await settings.workingHours.getValue()), ...change })

function actionsOf(refresh: () => Promise<void>): OptionsActions {
  return {
    setProfile: (profile) => rederived(saveProfile(profile)).then(refresh),
    setPractice: (practice) => saveText(db, 'practice', practice).then(refresh),
    setRegister: (register) => settings.register.setValue(register).then(refresh),
    setHours: (change) => rederived(saveHours(change)).then(refresh),
    setProtocol: (protocol) => rederived(settings.protocol.setValue(protocol)).then(refresh),
    setRetention: (days) => rederived(settings.retentionDays.setValue(days)).then(refresh),
    turnLockOn: (passphrase, minutes) => lock.turnLockOn(passphrase, minutes).finally(refresh),
    turnLockOff: (current) => lock.turnLockOff(current).finally(refresh),
    changePassphrase: lock.changePassphrase,
    setLockMinutes: (minutes) => lock.setLockMinutes(minutes).then(refresh),
    closeNow: lock.closeNow,
    setTheme: (theme) => settings.theme.setValue(theme).then(refresh),
    setNotifications: (setting) => settings.notifications.setValue(setting).then(refresh),
    testNotification: () => sendMessage('testNotification'),
    setWeeklyHours: (hours) => settings.weeklyHours.setValue(hours).then(refresh),
    importCalendar: (text) => importCalendar(text, Date.now()).finally(refresh),
    setCalendar: (calendar) => settings.calendar.setValue(calendar).then(refresh),
    // The readers in open pages take it up: they tell which message it is.
    setAutomaticMessage: (text) =>
      saveText(db, 'automaticMessage', text).then(() => sendMessage('sitesChanged')),
    copy: (text) => navigator.clipboard.writeText(text),
    openKeySettings,
    setLanguage: (language) => settings.language.setValue(language).then(refresh),
    // The request goes out first: waiting for anything would lose the click it needs.
    addSite: (address) => addSite(address).finally(refresh),
    removeSite: (origin) => void removeSite(origin).finally(refresh),
    teach: (site) => sendMessage('teach', { site }),
    exportProfile: (site) =>
      void exportTaught(site).then((text) => download(text, profileFile(site), 'application/json')),
    importProfile: (file) => importTaught(file).finally(refresh),
    forget: async (site) => {
      const undo = await forgetTaught(site).finally(refresh)
      return () => undo().finally(refresh)
    },
    restart: () => browser.runtime.reload(),
    openWelcome: () => void browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') }),
    setFollowing: (on) => setFollowing(on).finally(refresh),
    clearAccount,
    saveBackup: async (passphrase) => {
      const { text, damaged } = await exportBackup(passphrase)
      const file = backupFile(Date.now())
      download(text, file, 'application/json')
      return { file, damaged }
    },
    readBackup: async (file, passphrase) => {
      const offer = await offerBackup(file, passphrase)
      if (!('restore' in offer)) return offer
      const restore = () => offer.restore().then(({ undo }) => ({ undo: () => undo().finally(refresh) }))
      return { ...offer, restore: () => restore().finally(refresh) }
    },
    erase: () => eraseEverything().finally(refresh),
  }
}

async function show(root: Root, background: { state: Background }): Promise<void> {
  const model = await readModel()
  root.render(
    <Options
      model={{ ...model, background: background.state }}
      actions={actionsOf(() => show(root, background))}
      overview={<Overview />}
      messages={<Messages />}
    />,
  )
}

function openPage(place: HTMLElement): void {
  const page = createRoot(place)
  const background: { state: Background } = { state: 'ok' }
  const draw = () => void show(page, background)
  void followTheme().then(draw)
  void watchBackground((answers) => {
    background.state = answers ? 'ok' : 'silent'
    draw()
  })
  // Taught in another tab while this page is open.
  settings.profiles.watch(draw)
  // Met the browser's account, and perhaps took something from it.
  watchFollowing(draw)
  followChanges()
  // Keys are set in the browser's own settings, own messages in another tab.
  window.addEventListener('focus', draw)
}

const place = document.getElementById('root')
if (place) void openOrClosed(window, () => openPage(place), showClosed)

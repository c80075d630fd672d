import { browser } from 'wxt/browser'
import type { OptionsActions } from '../../components/setup/model'
import { db, saveText } from '../../lib/db'
import { sendMessage } from '../../lib/messages'
import { changeHours, settings } from '../../lib/settings'
import { exportBackup, offerBackup } from '../../lib/setup/backup'
import { download } from '../../lib/setup/download'
import { eraseEverything } from '../../lib/setup/erase'
import { clearAccount, setFollowing } from '../../lib/setup/following'
import * as lock from '../../lib/setup/lock'
import { saveProfile } from '../../lib/setup/profile'
import { openKeySettings } from '../../lib/setup/shortcuts'
import { addSite, removeSite } from '../../lib/setup/sites'
import { importCalendar } from '../../lib/setup/slots'
import { exportTaught, forgetTaught, importTaught } from '../../lib/setup/taught'

const profileFile = (site: string) =>
  `hilo-${site.replace(/^https?:\/\//, '').replace(/[^\w.-]+/g, '-')}.json`

const backupFile = (now: number) => `hilo-${new Date(now).toISOString().slice(0, 10)}.json`

/** Hours and numbers move deadlines: the background derives them again. */
const rederived = (saved: Promise<void>) => saved.then(() => sendMessage('rederive'))

/** What the settings ask for. @param refresh draws them anew. */
export function actionsOf(refresh: () => Promise<void>): OptionsActions {
  return {
    setProfile: (profile) => rederived(saveProfile(profile)).then(refresh),
    setPractice: (practice) => saveText(db, 'practice', practice).then(refresh),
    setRegister: (register) => settings.register.setValue(register).then(refresh),
    setHours: (change) => rederived(changeHours(change)).then(refresh),
    setProtocol: (protocol) => rederived(settings.protocol.setValue(protocol)).then(refresh),
    setRetention: async (days) => {
      // First, so that nothing is forgotten in between.
      await settings.retentionSetAt.setValue(Date.now())
      await settings.retentionDays.setValue(days)
      await refresh()
    },
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

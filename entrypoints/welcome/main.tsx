import { createRoot, type Root } from 'react-dom/client'
import { browser } from 'wxt/browser'
import type { WelcomeActions, WelcomeModel } from '../../components/welcome/model'
import { Welcome } from '../../components/welcome/Welcome'
import { knownZones } from '../../lib/locales/zones'
import { openOrClosed } from '../../lib/lock/state'
import { sendMessage } from '../../lib/messages'
import { settings } from '../../lib/settings'
import { readLanguage } from '../../lib/setup/language'
import { isPinned } from '../../lib/setup/pinned'
import { agree, readProfile } from '../../lib/setup/profile'
import { addSite, readSites, removeSite } from '../../lib/setup/sites'
import { settleStep } from '../../lib/setup/steps'
import { followTheme } from '../../lib/theme'
import { showClosed } from '../popup/closed'
import './style.css'

const PLATFORM = 'https://app.clearly.help/'

async function readModel(): Promise<WelcomeModel> {
  const [{ language }, { profile }, sites, consent, steps, pinned] = await Promise.all([
    readLanguage(),
    readProfile(),
    readSites(),
    settings.consent.getValue(),
    settings.setupSteps.getValue(),
    isPinned(),
  ])
  const zones = knownZones(profile.zone)
  const kept = { language, profile, sites, zones, agreed: consent !== null, steps }
  return { ...kept, toolbar: import.meta.env.FIREFOX ? 'firefox' : 'chromium', pinned, now: Date.now() }
}

function actionsOf(refresh: () => Promise<void>): WelcomeActions {
  return {
    agree: (profile) => agree(profile).then(refresh),
    setLanguage: (language) => void settings.language.setValue(language).then(refresh),
    // The request goes out first: waiting for anything would lose the click it needs.
    addSite: (address) => addSite(address).finally(refresh),
    removeSite: (origin) => void removeSite(origin).finally(refresh),
    settle: (step, how) => settleStep(step, how).then(refresh),
    testNotice: () => sendMessage('testNotification'),
    openPlatform: () => void browser.tabs.create({ url: PLATFORM }),
    teach: (site) => sendMessage('teach', { site }),
    openOptions: () => void browser.runtime.openOptionsPage(),
  }
}

async function show(root: Root): Promise<void> {
  const model = await readModel()
  root.render(<Welcome model={model} actions={actionsOf(() => show(root))} />)
}

function openPage(place: HTMLElement): void {
  const page = createRoot(place)
  void followTheme().then(() => show(page))
  // The icon is pinned and sites are granted in the browser's own windows; the practice page settles its step.
  window.addEventListener('focus', () => void show(page))
  browser.permissions.onAdded.addListener(() => void show(page))
  settings.setupSteps.watch(() => void show(page))
}

const place = document.getElementById('root')
if (place) void openOrClosed(window, () => openPage(place), showClosed)

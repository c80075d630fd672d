import { createRoot, type Root } from 'react-dom/client'
import { browser } from 'wxt/browser'
import type { WelcomeActions, WelcomeModel } from '../../components/setup/model'
import { Welcome } from '../../components/setup/Welcome'
import { knownZones } from '../../lib/locales/zones'
import { settings } from '../../lib/settings'
import { readLanguage } from '../../lib/setup/language'
import { agree, readProfile } from '../../lib/setup/profile'
import { addSite, readSites, removeSite } from '../../lib/setup/sites'
import './style.css'

const PLATFORM = 'https://app.clearly.help/'

async function readModel(): Promise<WelcomeModel> {
  const [{ language }, profile, sites, consent] = await Promise.all([
    readLanguage(),
    readProfile(),
    readSites(),
    settings.consent.getValue(),
  ])
  const zones = knownZones(profile.zone)
  return { language, profile, sites, zones, agreed: consent !== null, now: Date.now() }
}

function actionsOf(refresh: () => Promise<void>): WelcomeActions {
  return {
    agree: (profile) => agree(profile).then(refresh),
    setLanguage: (language) => void settings.language.setValue(language).then(refresh),
    // The request goes out first: waiting for anything would lose the click it needs.
    addSite: (address) => addSite(address).finally(refresh),
    removeSite: (origin) => void removeSite(origin).finally(refresh),
    openPlatform: () => void browser.tabs.create({ url: PLATFORM }),
  }
}

async function show(root: Root): Promise<void> {
  const model = await readModel()
  root.render(<Welcome model={model} actions={actionsOf(() => show(root))} />)
}

const place = document.getElementById('root')
if (place) void show(createRoot(place))

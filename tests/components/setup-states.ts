import type { OptionsActions, OptionsModel, WelcomeActions, WelcomeModel } from '../../components/setup/model'
import { NOW } from './states'

const shared = {
  language: 'es',
  zones: ['America/Argentina/Buenos_Aires', 'Atlantic/Canary', 'Europe/Kyiv', 'Europe/Madrid'],
  profile: { name: '', gender: 'neutral', zone: 'Europe/Madrid', automaticMessage: '' },
  sites: [
    { origin: 'https://app.clearly.help', granted: true, fixed: true },
    { origin: 'https://www.clearly.help', granted: false, fixed: true },
    { origin: 'https://consulta.example', granted: true, fixed: false },
  ],
  now: NOW,
} satisfies Partial<WelcomeModel>

export const fresh: WelcomeModel = { ...shared, agreed: false }
export const options: OptionsModel = {
  ...shared,
  profile: { ...shared.profile, name: 'Lucía Ferrer', gender: 'feminine' },
  agreed: true,
  languageSetting: null,
  quietHours: ['21:00', '09:00'],
}

/** Every state of the two pages of set-up. */
export const WELCOME_STATES = {
  fresh,
  agreed: { ...fresh, agreed: true },
} satisfies Record<string, WelcomeModel>

const nothing = () => {}
const done = async () => {}

export const silentWelcome: WelcomeActions = {
  agree: done,
  setLanguage: nothing,
  addSite: async () => 'added',
  removeSite: nothing,
  openPlatform: nothing,
}

export const silentOptions: OptionsActions = {
  setProfile: done,
  setQuietHours: done,
  setLanguage: done,
  addSite: async () => 'added',
  removeSite: nothing,
  openWelcome: nothing,
  erase: done,
}

import type { PracticeActions, PracticeModel, PracticeStage } from '../../components/practice/model'
import type { WelcomeActions, WelcomeModel } from '../../components/welcome/model'
import { createWords } from '../../lib/locales'
import { practiceChats, withSent } from '../../lib/practice/stories'
import type { InterfaceLanguage } from '../../lib/settings'
import { NOW } from './samples'
import { shared } from './setup-states'

export const fresh: WelcomeModel = {
  ...shared,
  agreed: false,
  steps: {},
  toolbar: 'chromium',
  pinned: false,
}

const agreed: WelcomeModel = { ...fresh, agreed: true }

/** Every state of the welcome page: each step open once. */
export const WELCOME_STATES = {
  fresh,
  agreed,
  pinned: { ...agreed, pinned: true },
  firefox: { ...agreed, toolbar: 'firefox', pinned: null },
  permission: { ...agreed, steps: { pin: 'done' } },
  notices: { ...agreed, steps: { pin: 'done', sites: 'skipped' } },
  practice: { ...agreed, steps: { pin: 'done', sites: 'done', notices: 'done' } },
  platform: { ...agreed, steps: { pin: 'done', sites: 'done', notices: 'skipped', practice: 'done' } },
  finished: {
    ...agreed,
    steps: { pin: 'done', sites: 'done', notices: 'skipped', practice: 'done', platform: 'done' },
  },
} satisfies Record<string, WelcomeModel>

const nothing = () => {}
const done = async () => {}

export const silentWelcome: WelcomeActions = {
  agree: done,
  setLanguage: nothing,
  addSite: async () => 'added',
  removeSite: nothing,
  settle: done,
  testNotice: async () => 'sent',
  openPlatform: nothing,
  teach: async () => 'began',
  openOptions: nothing,
}

const ANSWER = {
  es: 'Hola, Lucía. Gracias por escribirme. Las sesiones son por videollamada y duran una hora. ¿Qué te gustaría que cambiara?',
  en: 'Hello Emma, thank you for writing. Sessions are by video call and last an hour. What would you like to change?',
  uk: 'Добрий день, Олено! Дякую за повідомлення. Сесії проходять онлайн і тривають годину. Що б Ви хотіли змінити?',
}

/** Every state of the page to practise on. */
export function practiceStates(
  language: InterfaceLanguage,
): Record<PracticeStage | 'no-consent', PracticeModel> {
  const chats = practiceChats(createWords(language).t, NOW)
  const [first] = chats
  const model: PracticeModel = {
    ...{ language, zone: 'Europe/Madrid', agreed: true, chats, now: NOW },
    ...{ open: first?.id ?? '', stage: 'start' },
  }
  const sent = chats.map((chat) => (chat === first ? withSent(chat, ANSWER[language], NOW) : chat))
  return {
    start: model,
    opened: { ...model, stage: 'opened' },
    inserted: { ...model, stage: 'inserted' },
    sent: { ...model, stage: 'sent', chats: sent },
    'no-consent': { ...model, agreed: false },
  }
}

export const silentPractice: PracticeActions = {
  show: nothing,
  send: nothing,
  drafted: nothing,
  openHilo: nothing,
}

import { LANGUAGES } from '../../../lib/locales'
import type { InterfaceLanguage } from '../../../lib/settings'
import { DASHBOARD_STATES } from '../dashboard-states'
import { OWN, UNSAVED } from '../messages-states'
import { OPTIONS_VARIANTS } from '../setup-states'
import { STATES } from '../states'
import { practiceStates, WELCOME_STATES } from '../welcome-states'

/** `forced`: the system's own few colours; `large`: at twice the size; `opened`: as much of a popup as is seen at once. */
export const LOOKS = ['light', 'dark', 'contrast', 'forced', 'large', 'opened'] as const
export type Look = (typeof LOOKS)[number]

export interface Screen {
  name: string
  /** Of the gallery page. In the settings the state is the part that is shown, and after a dot what is otherwise in it. */
  query: string
  width: number
  look: Look
}

const SETTINGS = [
  'messages',
  `messages/${OWN}`,
  `messages/${UNSAVED.id}`,
  'you',
  'hours',
  'protocol',
  'notifications',
  'sites',
  'shortcuts',
  'look',
  'data',
  'help',
  'about',
  ...Object.keys(OPTIONS_VARIANTS),
] as const
export const WIDTH = {
  popup: 380,
  closed: 380,
  welcome: 820,
  practice: 1180,
  teach: 1180,
  options: 1080,
  dashboard: 800,
}

const states = [
  ...Object.keys(STATES).map((state) => ['popup', state] as const),
  ...Object.keys(WELCOME_STATES).map((state) => ['welcome', state] as const),
  ...Object.keys(practiceStates('es')).map((state) => ['practice', state] as const),
  ['teach', 'first'] as const,
  ...(['reads', 'shut'] as const).map((state) => ['closed', state] as const),
  ...SETTINGS.map((part) => ['options', part] as const),
  ...Object.keys(DASHBOARD_STATES).map((state) => ['dashboard', state] as const),
]

export const queryOf = (screen: string, state: string, language: InterfaceLanguage): string =>
  `screen=${screen}&state=${state}&language=${language}#${state.split('.')[0]}`

/** A popup stays as wide as it is; other pages have half of the room left for what is twice as large. */
const widthOf = (screen: keyof typeof WIDTH, look: Look): number =>
  look === 'large' && screen !== 'popup' && screen !== 'closed' ? WIDTH[screen] / 2 : WIDTH[screen]

/** The language whose words are the longest stands for all where only the room and the colours matter. */
const isDrawn = (look: Look, language: InterfaceLanguage): boolean =>
  language === 'uk' || (look !== 'forced' && look !== 'large' && look !== 'opened')

/** Every state of every screen, in every theme and language. */
export const SCREENS: readonly Screen[] = LOOKS.flatMap((look) =>
  LANGUAGES.filter((language) => isDrawn(look, language)).flatMap((language) =>
    (look === 'opened' ? states.filter(([screen]) => screen === 'popup') : states).map(([screen, state]) => ({
      name: [screen, state.replace('/', '-'), language, look].join('-'),
      query: queryOf(screen, state, language),
      width: widthOf(screen, look),
      look,
    })),
  ),
)

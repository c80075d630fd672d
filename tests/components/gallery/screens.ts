import { DASHBOARD_STATES } from '../dashboard-states'
import { OWN, UNSAVED } from '../messages-states'
import { STATES } from '../states'
import { practiceStates, WELCOME_STATES } from '../welcome-states'

export interface Screen {
  name: string
  /** `?screen=…&state=…&language=…` of the gallery page; in the settings the state is the part that is shown. */
  query: string
  width: number
  theme: 'light' | 'dark'
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
] as const
const THEMES = ['light', 'dark'] as const
const WIDTH = { popup: 380, welcome: 820, practice: 1180, teach: 1180, options: 1080, dashboard: 800 }

function shot(screen: keyof typeof WIDTH, state: string, language: string, theme: Screen['theme']): Screen {
  const name = [screen, state, language === 'es' ? '' : language, theme]
    .filter(Boolean)
    .join('-')
    .replace('/', '-')
  return {
    name,
    theme,
    width: WIDTH[screen],
    query: `screen=${screen}&state=${state}&language=${language}#${state}`,
  }
}

const states = [
  ...Object.keys(STATES).map((state) => ['popup', state] as const),
  ...Object.keys(WELCOME_STATES).map((state) => ['welcome', state] as const),
  ...Object.keys(practiceStates('es')).map((state) => ['practice', state] as const),
  ['teach', 'first'] as const,
  ...SETTINGS.map((part) => ['options', part] as const),
  ...Object.keys(DASHBOARD_STATES).map((state) => ['dashboard', state] as const),
]

/** Every state in both themes, and the main ones in the other languages. */
export const SCREENS: readonly Screen[] = [
  ...states.flatMap(([screen, state]) => THEMES.map((theme) => shot(screen, state, 'es', theme))),
  ...['en', 'uk'].flatMap((language) => [
    shot('popup', 'usual', language, 'light'),
    shot('popup', 'unsure', language, 'light'),
    ...Object.keys(WELCOME_STATES).map((state) => shot('welcome', state, language, 'light')),
    shot('practice', 'start', language, 'light'),
    ...SETTINGS.map((part) => shot('options', part, language, 'light')),
    shot('dashboard', 'usual', language, 'light'),
  ]),
]

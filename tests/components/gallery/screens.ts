import { STATES } from '../states'

interface Screen {
  name: string
  query: string
  width: number
  theme: 'light' | 'dark'
}

const THEMES = ['light', 'dark'] as const
const LANGUAGES = ['en', 'uk'] as const

const popup = Object.keys(STATES).flatMap((state) =>
  THEMES.map(
    (theme): Screen => ({ name: `popup-${state}-${theme}`, query: `state=${state}`, width: 380, theme }),
  ),
)

const translated = LANGUAGES.map(
  (language): Screen => ({
    name: `popup-usual-${language}`,
    query: `state=usual&language=${language}`,
    width: 380,
    theme: 'light',
  }),
)

export const SCREENS: readonly Screen[] = [...popup, ...translated]

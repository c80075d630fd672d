import type { Translate } from '../../lib/locales'
import type { Template } from '../../lib/templates/types'
import type { Voice } from './model'

export const VOICES: readonly Voice[] = [
  { language: 'es', register: 'tu' },
  { language: 'es', register: 'usted' },
  { language: 'en', register: null },
  { language: 'uk', register: null },
]

/** Spoken so, or worded for both registers. */
export const isIn = ({ language, register }: Template, voice: Voice): boolean =>
  language === voice.language && (register ?? voice.register) === voice.register

export function voiceWord({ language, register }: Voice, t: Translate): string {
  const word = t(`language.${language}`)
  return register ? `${word} (${t(`register.${register}`)})` : word
}

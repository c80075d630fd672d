import type { ChatLanguage } from '../facts'
import type { Practice } from '../settings'
import type { Values } from './types'
import { valuesFor } from './values'

/** A made-up client and session, so that a template can be read as a whole. What the practice tells is real. */
export function exampleValues(language: ChatLanguage, zone: string, practice: Practice): Values {
  const { client, slots, directions } = EXAMPLE[language]
  const told = { ...practice, price: practice.price || '50 €', directions: practice.directions || directions }
  return valuesFor({
    ...{ language, zone, client, slots, practice: told, session: SESSION },
    texts: practice.meetingLink ? [] : ['https://meet.google.com/abc-defg-hij'],
  })
}

/** Thursday 12 March 2026, at six in Madrid. */
const SESSION = Date.UTC(2026, 2, 12, 17)

const EXAMPLE: Record<ChatLanguage, { client: string; slots: string; directions: string }> = {
  es: {
    client: 'Marina',
    slots: 'el martes 10 de marzo a las 10:00 o el miércoles 11 de marzo a las 17:00',
    directions: 'calle Mayor 12, 2.º A (metro Sol)',
  },
  en: {
    client: 'Marina',
    slots: 'Tuesday 10 March at 10:00 or Wednesday 11 March at 17:00',
    directions: '12 Mayor Street, 2nd floor (Sol underground station)',
  },
  uk: {
    client: 'Марина',
    slots: 'у вівторок, 10 березня, о 10:00 або в середу, 11 березня, о 17:00',
    directions: 'вул. Мала 12, 2-й поверх (метро «Театральна»)',
  },
}

/** Words that depend on the specialist's gender, to begin with: feminine, masculine, neutral. */
export const FORMS: Record<ChatLanguage, string> = {
  es: '{psicóloga|psicólogo|profesional de la psicología}',
  en: '{she|he|they}',
  uk: '{психологиня|психолог|фахівець із психології}',
}

import type { ChatLanguage } from '../facts'
import type { Part } from './render'
import type { Placeholder } from './types'

/** A place in a text: UTF-16 positions, the end not included. */
export interface Span {
  start: number
  end: number
}

/** A message with its holes to be seen. Anything but an empty `gaps` must not go out. */
export interface Draft {
  text: string
  /** The holes in order: the caret goes to the first. */
  gaps: readonly Span[]
}

/** The message with `[word]` where something is missing, in the language of the template. */
export function withGaps(parts: readonly Part[], language: ChatLanguage): Draft {
  return parts.reduce<{ text: string; gaps: Span[] }>(
    ({ text, gaps }, part) => {
      if ('text' in part) return { text: text + part.text, gaps }
      const longer = `${text}[${placeholderNames[language][part.gap]}]`
      return { text: longer, gaps: [...gaps, { start: text.length, end: longer.length }] }
    },
    { text: '', gaps: [] },
  )
}

/** How people call what a template leaves open, also in the text they write. */
export const placeholderNames: Record<ChatLanguage, Record<Placeholder, string>> = {
  es: {
    client: 'nombre',
    specialist: 'tu nombre',
    date: 'fecha',
    time: 'hora',
    timeZone: 'zona horaria',
    meetingLink: 'enlace',
    slots: 'horas libres',
    directions: 'cómo llegar',
    price: 'precio',
  },
  en: {
    client: 'name',
    specialist: 'your name',
    date: 'date',
    time: 'time',
    timeZone: 'time zone',
    meetingLink: 'link',
    slots: 'free times',
    directions: 'directions',
    price: 'price',
  },
  uk: {
    client: 'ім’я',
    specialist: 'Ваше ім’я',
    date: 'дата',
    time: 'година',
    timeZone: 'часовий пояс',
    meetingLink: 'посилання',
    slots: 'вільні години',
    directions: 'як дістатися',
    price: 'вартість',
  },
}

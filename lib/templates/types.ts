import type { ChatLanguage } from '../facts'
import type { SessionPlace, Stage } from '../protocol/types'
import type { Anytime, Occasion } from './situations'

/** What a template may leave open, written `{{client}}` in its text. */
export const PLACEHOLDERS = [
  'client',
  'specialist',
  'date',
  'time',
  'timeZone',
  'meetingLink',
  'slots',
  'directions',
  'price',
] as const

export type Placeholder = (typeof PLACEHOLDERS)[number]

/** How the client is addressed. Only Spanish has both; English and Ukrainian (Ви) have one. */
export type Register = 'tu' | 'usted'

/** One wording, as a file in `/templates/<language>/<occasion>.json` holds it. */
export interface TemplateEntry {
  /** Unique over all files and stable for ever: use is remembered by it. Example: `es-tu-paid-online-link`. */
  id: string
  /** Short label in the template's own language. */
  title: string
  /**
   * The message. `{{client}}` is a placeholder; `{psicóloga|psicólogo|profesional}` are the words for a
   * specialist named in the feminine, in the masculine, and without gender, always in this order.
   */
  text: string
  register?: Register
  /** Which of the three first messages (2 h, 24 h, 72 h) this is. Absent: none in particular. */
  sequence?: 1 | 2 | 3
  /** Only for sessions held here. Absent: for both. */
  where?: SessionPlace
  /** What the specialist could add to make it personal, in the template's own language. */
  personal?: string
  /** What is typed to get it, as `;hola`. Each once per language and register: the chat decides between those. */
  shortcut?: string | null
}

export interface Template extends TemplateEntry {
  language: ChatLanguage
  /** The name of its file; `anytime`: an own one that belongs to no stage and no situation. */
  occasion: Occasion | Anytime
  /** Null: for a situation around the stages. */
  stage: Stage | null
}

/** Plain texts by placeholder. Absent or blank: missing. They are inserted as they are, never interpreted. */
export type Values = { readonly [name in Placeholder]?: string | undefined }

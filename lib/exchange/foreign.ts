import type { ChatLanguage } from '../facts'
import { shortcutOf } from '../templates/faults'
import { type LooseWords, wordsOf } from '../templates/library'
import type { Register } from '../templates/types'
import { asKept } from '../templates/written'
import { occasionNamed } from './occasions'
import type { Incoming } from './types'

export interface Means {
  /** Plain words of an HTML body. */
  plain: (html: string) => string
  /** The language a text is written in. */
  languageOf: (text: string) => ChatLanguage
}

/** One message as another program tells it. What it does not tell is empty. */
export interface Foreign {
  title: string
  /** Its folder or tags. */
  label: string
  shortcut: string
  /** Plain or HTML. */
  text: string
  /** Where the file says so. */
  language?: ChatLanguage | undefined
  register?: Register | undefined
}

/** What comes in of it, by the words that Hilo has for the same. `line`: where it begins in the file, from 1. */
export function incomingOf(foreign: Foreign, line: number, { plain, languageOf }: Means): Incoming {
  const text = asKept(withoutCommands(plain(foreign.text)))
  const shortcut = shortcutOf(foreign.shortcut.replace(/\s+/g, ''))
  const label = foreign.label.trim()
  const title = foreign.title.trim() || label || shortcut || text.slice(0, 40)
  const named = occasionNamed(label)
  const occasion = named ?? occasionNamed(title) ?? 'anytime'
  const language = foreign.language ?? languageOf(text)
  const register = language === 'es' ? foreign.register : undefined
  const words: LooseWords = { language, occasion, title, text, register }
  const unknown = label !== '' && named === null && { unknownLabel: label }
  return { id: null, words: wordsOf(words), shortcut, more: {}, line, ...unknown }
}

/** Text Blaze asks for a word by `{formtext: name=…}` and sets the caret by `{cursor}`. */
const ASKED = /\{form(?:text|paragraph|date|menu)\s*:(?:[^{}]*;)?\s*name\s*=\s*([^;{}]+?)\s*(?:;[^{}]*)?\}/gi
const withoutCommands = (text: string): string => text.replace(/\{cursor\}/gi, '').replace(ASKED, '{{$1}}')

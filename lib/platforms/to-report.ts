import type { BookingFact, ListFact, MessageFact, OpenFact, PageReport } from '../facts'
import { digest16 } from './digest'
import { dayOfClock, instantOf } from './instants'
import { lettered } from './patterns'
import { wordingOf } from './times'
import type { ListItem, Message, OpenChat, Snapshot } from './types'
import { type Vocabulary, vocabularyOf } from './vocabulary'

/** What a text, written at `at` (ms), says about a session: see bookings.ts. */
export type BookingReader = (text: string, at: number) => BookingFact | null

export interface ReportOptions {
  site: string
  /** Milliseconds since 1970. */
  seenAt: number
  /** Makes digests worthless elsewhere. */
  salt: number
  /** The specialist's saved automatic message; empty: none. */
  automaticMessage: string
  /** Tells what a system message says about a session. Absent: not loaded yet, nothing is told. */
  bookingIn?: BookingReader | undefined
}

const OTHERS = lettered('[^\\p{L}\\d]+', 'g')
const lettersOf = (text: string): string => text.toLowerCase().replace(OTHERS, '')

/** Equal but for spaces, signs and capitals; a page may cut the end of a long one. */
export function isAutomatic(text: string, saved: string): boolean {
  const [shown, own] = [lettersOf(text), lettersOf(saved)]
  if (own === '') return false
  return shown === own || (shown.length > 40 && shown.length >= own.length * 0.9 && own.startsWith(shown))
}

/** The text asks something; question marks in addresses do not count. */
export const asks = (text: string): boolean => /[?¿]/.test(text.replace(/\b(https?:\/\/|www\.)\S+/g, ' '))

/** What was worked out, with the same salt and the like. */
let memo = { key: '', facts: new WeakMap<Message, MessageFact>() }

function messageFact(message: Message, options: ReportOptions): MessageFact {
  const known = memo.facts.get(message)
  if (known) return known
  const at = message.at === null ? null : Date.parse(message.at)
  const fact: MessageFact = {
    author: message.author,
    at,
    digest: digest16(message.text, String(options.salt)),
    asks: asks(message.text),
    automatic: message.author !== 'client' && isAutomatic(message.text, options.automaticMessage),
    booking:
      message.author === 'system' ? (options.bookingIn?.(message.text, at ?? options.seenAt) ?? null) : null,
  }
  memo.facts.set(message, fact)
  return fact
}

function openFact(open: OpenChat, options: ReportOptions): OpenFact | null {
  if (open.id === null) return null
  const key = `${options.salt}\n${options.automaticMessage}\n${!options.bookingIn}`
  if (memo.key !== key) memo = { key, facts: new WeakMap() }
  const messages = open.messages.map((message) => messageFact(message, options))
  return { id: open.id, name: open.name && short(open.name), language: null, messages }
}

/** Nobody is called by more letters than these; a page may write any number. */
const short = (name: string): string => name.slice(0, 200)

/** The instant of a list's time: beside a chat a bare clock means today. */
function listInstant(item: ListItem, now: number, words: Vocabulary): number | null {
  const wording = item.timeText === null ? null : wordingOf(item.timeText, words)
  return wording && instantOf(wording, now, dayOfClock(wording.clock ?? 0, now))
}

/**
 * Facts of a reading for the background: no words of any message. Each message is worked out once, so one more
 * costs one. `language` is left null for the wiring to fill in.
 */
export function toReport(snapshot: Snapshot, options: ReportOptions): PageReport {
  const words = vocabularyOf('')
  const list: ListFact[] = snapshot.list.map((item) => ({
    id: item.id,
    name: short(item.name),
    unread: item.unread,
    active: item.active,
    at: listInstant(item, options.seenAt, words),
  }))
  const open = snapshot.open && openFact(snapshot.open, options)
  return { site: options.site, seenAt: options.seenAt, confidence: snapshot.confidence, list, open }
}

import { DAY, HOUR } from '../protocol/durations'
import type { Instant } from '../protocol/types'
import { offsetAt } from '../protocol/wall-clock'
import type { ChatCase, Figures, Rate } from './types'

/** The protocol asks for three contacts in the first five days: before they are over nothing can be said of a chat. */
const RIPE_AFTER = 5 * DAY
const IN_TIME_MINUTES = 120

/**
 * The figures of the chats opened in the last `days` days.
 * @param zone IANA, for weekdays and hours.
 */
export function figuresOf(cases: readonly ChatCase[], days: number, zone: string, now: Instant): Figures {
  const chats = cases.filter(({ opened, excluded }) => {
    return !excluded && opened <= now && opened > now - days * DAY
  })
  const ripe = chats.filter(({ opened }) => opened <= now - RIPE_AFTER)
  return {
    chats: chats.length,
    ripe: ripe.length,
    booked: ripe.filter(isBooked).length,
    firstAnswer: firstAnswer(chats),
    threeContacts: threeContacts(ripe),
    byContacts: rates(ripe, ({ contacts }) => [upToFour(contacts)]),
    byTemplate: rates(chats, ({ templates }) => templates),
    byWeekday: rates(ripe, ({ opened }) => [weekday(opened + offsetAt(zone, opened))]),
    byHour: rates(ripe, ({ opened }) => [threeHours(opened + offsetAt(zone, opened))]),
  }
}

const isBooked = ({ bookedAt }: ChatCase) => bookedAt !== null

function firstAnswer(chats: readonly ChatCase[]): Figures['firstAnswer'] {
  const minutes = chats.flatMap(({ firstAnswerMinutes }) => firstAnswerMinutes ?? [])
  const inTime = minutes.filter((each) => each <= IN_TIME_MINUTES).length
  return { answered: minutes.length, inTime, medianMinutes: median(minutes) }
}

/** A chat booked after one or two contacts needed no third one: it counts neither way. */
function threeContacts(ripe: readonly ChatCase[]): Figures['threeContacts'] {
  const reached = ripe.filter(({ contacts }) => contacts >= 3).length
  return {
    reached,
    of: reached + ripe.filter(({ contacts, bookedAt }) => contacts < 3 && bookedAt === null).length,
  }
}

function rates<Key extends string | number>(
  chats: readonly ChatCase[],
  keysOf: (chat: ChatCase) => readonly Key[],
): Rate<Key>[] {
  const found = new Map<Key, Rate<Key>>()
  for (const chat of chats) {
    for (const key of new Set(keysOf(chat))) {
      const { chats: before, booked } = found.get(key) ?? { chats: 0, booked: 0 }
      found.set(key, { key, chats: before + 1, booked: booked + (isBooked(chat) ? 1 : 0) })
    }
  }
  return [...found.values()].sort((a, b) => (a.key < b.key ? -1 : 1))
}

function median(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b)
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]]
  return low === undefined || high === undefined ? null : (low + high) / 2
}

function upToFour(contacts: number): 0 | 1 | 2 | 3 | 4 {
  if (contacts >= 4) return 4
  return contacts === 0 ? 0 : contacts === 1 ? 1 : contacts === 2 ? 2 : 3
}

/** 1 January 1970 was a Thursday. */
const weekday = (wall: number) => (((Math.floor(wall / DAY) + 3) % 7) + 7) % 7
const threeHours = (wall: number) => Math.floor((((wall % DAY) + DAY) % DAY) / (3 * HOUR)) * 3

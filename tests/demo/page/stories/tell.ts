import type { Chat, Happening, Line, Message, Story } from '../model'
import { sessionTime } from '../times'
import type { Words } from '../words'
import { deciding } from './deciding'
import { known } from './known'
import { newChats } from './new'

const MINUTES: Record<string, number> = { d: 1440, h: 60, m: 1 }

/** `1d 2h 10m` as milliseconds; with a leading minus it lies ahead. */
function duration(words: string): number {
  const parts = [...words.matchAll(/(\d+)([dhm])/g)]
  const minutes = parts.reduce((sum, part) => sum + Number(part[1]) * (MINUTES[part[2] ?? ''] ?? 0), 0)
  return (words.startsWith('-') ? -minutes : minutes) * 60_000
}

/** `+1 18:00`: tomorrow at six, on the wall clock. */
function sessionStart(words: string, now: number): number {
  const [days = '0', hour = '0:00'] = words.split(' ')
  const [hours, minutes] = hour.split(':').map(Number)
  const day = new Date(now)
  day.setDate(day.getDate() + Number(days))
  return day.setHours(hours ?? 0, minutes ?? 0, 0, 0)
}

/** A meeting link that looks like one, always the same for one chat and session. */
function meetLink(chat: string, session: number): string {
  const digits = `${Number.parseInt(chat, 16)}${session / 60_000}`
  const letters = [...digits].map((digit) => 'abcdefghjk'.charAt(Number(digit))).join('')
  return `https://meet.google.com/${letters.slice(0, 3)}-${letters.slice(5, 9)}-${letters.slice(11, 14)}`
}

/** The system line of a booking or a cancellation. */
export function bookingText(
  what: 'booked' | 'cancelled',
  chat: string,
  session: number,
  locale: string,
  words: Words,
): string {
  const { date, hour, zone } = sessionTime(session, locale)
  return what === 'booked'
    ? words.booked(date, hour, zone, meetLink(chat, session))
    : words.cancelled(date, hour)
}

const isBooking = (what: Happening) => what === 'booked' || what === 'cancelled'

function tellLine(id: string, [ago, what, text]: Line, now: number, locale: string, words: Words) {
  const at = now - duration(ago)
  if (what !== 'booked' && what !== 'cancelled') return { author: what, text, at }
  const session = sessionStart(text, now)
  return { author: 'system' as const, text: bookingText(what, id, session, locale, words), at }
}

function tell(story: Story, now: number, locale: string, words: Words): Chat {
  const openedAt = now - duration(story.opened)
  const opening = { author: 'system' as const, text: words.opened(story.name), at: openedAt }
  const lines = story.lines.map((line) => tellLine(story.id, line, now, locale, words))
  const messages: Message[] = [opening, ...lines].map((line, i) => ({ id: `${story.id}-${i}`, ...line }))
  const booking = story.lines.findLast(([, what]) => isBooking(what))
  const lastSpecialist = messages.findLast((message) => message.author === 'specialist')
  return {
    id: story.id,
    name: story.name,
    portrait: story.portrait ? `/portrait/${story.id}.svg` : null,
    openedAt,
    messages,
    readUpTo: story.unread ? (lastSpecialist?.at ?? openedAt - 1) : now,
    session: booking?.[1] === 'booked' ? sessionStart(booking[2], now) : null,
  }
}

/** All chats of the inbox as they stand at `now`. */
export const tellStories = (now: number, locale: string, words: Words): Chat[] =>
  [...newChats, ...deciding, ...known].map((story) => tell(story, now, locale, words))

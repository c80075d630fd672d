import { DAY } from '../protocol/durations'
import type { Outcome } from '../protocol/outcome'
import type { Instant } from '../protocol/types'

/** How many of the chats in which a template was used became a session. */
export interface BookingRate {
  chats: number
  booked: number
}

/** With fewer, chance says more than the template does. */
export const FEWEST_CHATS = 20
/** So long somebody may still be deciding: no booking yet is no refusal. */
const DECIDING = 7 * DAY

/** An insertion of a template. */
interface Use {
  template: string
  chat: string
  at: Instant
}

/**
 * The specialist's own booking rate per template, for those that were used in enough chats. A chat counts once, from
 * the template's first use in it, and only if there was something to decide: it was not paid before, was not excluded
 * from statistics, and is paid by now or the use is a week old.
 * @param outcomes by chat; a chat that is not in it is not counted.
 */
export function bookingRates(
  uses: readonly Use[],
  outcomes: ReadonlyMap<string, Outcome>,
  now: Instant,
): Map<string, BookingRate> {
  const rates = new Map<string, BookingRate>()
  for (const { template, chat, at } of firstUses(uses)) {
    const outcome = outcomes.get(chat)
    const booked = outcome && cameOf(outcome, at, now)
    if (booked === undefined) continue
    const before = rates.get(template) ?? { chats: 0, booked: 0 }
    rates.set(template, { chats: before.chats + 1, booked: before.booked + (booked ? 1 : 0) })
  }
  return new Map([...rates].filter(([, { chats }]) => chats >= FEWEST_CHATS))
}

/** Whether a chat became a session after a template's first use in it; undefined: it says nothing about this use. */
export function cameOf({ bookedAt, excluded }: Outcome, at: Instant, now: Instant): boolean | undefined {
  if (excluded || (bookedAt !== null && bookedAt <= at)) return undefined
  if (bookedAt !== null) return true
  return now - at < DECIDING ? undefined : false
}

function firstUses(uses: readonly Use[]): Use[] {
  const first = new Map<string, Use>()
  for (const use of uses) {
    const key = JSON.stringify([use.template, use.chat])
    const known = first.get(key)
    if (!known || use.at < known.at) first.set(key, use)
  }
  return [...first.values()]
}

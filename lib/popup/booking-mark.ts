import type { Mark } from '../../components/model'
import type { BookingFact } from '../facts'
import type { Instant } from '../protocol/types'

/**
 * The mark that confirms a booking read on the page.
 * @param known the session the chat has, for a message that cancels or moves without naming one.
 * @param chosen the start (of a moved session: the new one) where the message did not tell it.
 * @returns null while something needed is unknown.
 */
export function markOf(fact: BookingFact, known?: Instant, chosen?: Instant): Mark | null {
  switch (fact.what) {
    case 'agreed':
    case 'paid':
      return madeMark(fact.what, fact, fact.session ?? chosen)
    case 'cancelled':
      return cancelledMark(fact.session ?? known ?? chosen)
    case 'moved':
      return movedMark(fact.session ?? known, fact.to ?? chosen)
  }
}

function madeMark(what: 'agreed' | 'paid', { kind, where }: BookingFact, session?: Instant): Mark | null {
  const options = { ...(kind && { kind }), ...(where && { where }) }
  if (session !== undefined) return { what, session, ...options }
  return what === 'agreed' ? { what, ...options } : null
}

function cancelledMark(session?: Instant): Mark | null {
  return session === undefined ? null : { what: 'cancelled', session }
}

function movedMark(session?: Instant, to?: Instant): Mark | null {
  return session === undefined || to === undefined ? null : { what: 'moved', session, to }
}

import type { Mark } from '../../components/model'
import type { BookingFact } from '../facts'
import type { Instant } from '../protocol/types'

/**
 * The mark that confirms a booking read on the page.
 * @param chosen the start (of a moved session: the new one) where the message did not tell it.
 * @returns null while something needed is unknown.
 */
export function markOf(fact: BookingFact, chosen?: Instant): Mark | null {
  const options = { ...(fact.kind && { kind: fact.kind }), ...(fact.where && { where: fact.where }) }
  const session = fact.session ?? chosen
  switch (fact.what) {
    case 'agreed':
      return { what: 'agreed', ...options, ...(session !== undefined && { session }) }
    case 'paid':
      return session === undefined ? null : { what: 'paid', session, ...options }
    case 'cancelled':
      return session === undefined ? null : { what: 'cancelled', session }
    case 'moved': {
      const to = fact.to ?? chosen
      return fact.session === null || to === undefined ? null : { what: 'moved', session: fact.session, to }
    }
  }
}

import { factsOf, type HiloDatabase, templateRecords, type Use, usesIn } from '../db'
import { libraryInForce } from '../policy'
import { type Outcome, outcomeOf } from '../protocol/outcome'
import type { Instant } from '../protocol/types'
import { bookingRates, FEWEST_CHATS } from '../templates/booking-rate'
import { libraryOf } from '../templates/library'
import type { Repertoire, Rules } from './types'

/** With nothing kept, or where the database does not open: the templates as they were shipped. */
export const shippedOnly = (): Repertoire => ({
  library: libraryOf([]),
  lastUsed: new Map(),
  rates: new Map(),
})

/** The templates as the specialist has them, with their use in this chat and their booking rates. */
export async function readRepertoire(
  db: HiloDatabase,
  chat: string,
  rules: Rules,
  now: Instant,
): Promise<Repertoire> {
  const [library, here, rates] = await Promise.all([
    libraryInForce(templateRecords(db)),
    usesIn(db, chat),
    ratesIn(db, rules, now),
  ])
  const lastUsed = new Map(here.map(({ template, at }) => [template, at]))
  return { library, lastUsed, rates }
}

/** Chats are only looked at once some template was used often enough. */
async function ratesIn(db: HiloDatabase, rules: Rules, now: Instant): Promise<Repertoire['rates']> {
  const uses = oftenUsed(await db.uses.toArray())
  if (uses.length === 0) return new Map()
  const chats = [...new Set(uses.map(({ chat }) => chat))]
  const histories = await db.histories.bulkGet(chats)
  const outcomes = histories.flatMap((history): [string, Outcome][] => {
    const facts = history && factsOf(history)
    return facts ? [[history.key, outcomeOf(facts, rules.protocol, rules.hours, now)]] : []
  })
  return bookingRates(uses, new Map(outcomes), now)
}

function oftenUsed(uses: readonly Use[]): Use[] {
  const counts = new Map<string, number>()
  for (const { template } of uses) counts.set(template, (counts.get(template) ?? 0) + 1)
  return uses.filter(({ template }) => (counts.get(template) ?? 0) >= FEWEST_CHATS)
}

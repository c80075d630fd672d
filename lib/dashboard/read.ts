import type { DashboardModel, WeekDay } from '../../components/dashboard/model'
import { type ChatKept, db, dueCards, everyChat, faultOf, templateRecords } from '../db'
import { type Ahead, aheadOf, daysFrom } from '../figures/ahead'
import { caseOf } from '../figures/cases'
import { figuresOf } from '../figures/figures'
import type { ChatCase } from '../figures/types'
import { libraryInForce, protocolInForce } from '../policy'
import { rowsOf } from '../popup/rows'
import { assess } from '../protocol/assess'
import { checkFacts } from '../protocol/check-facts'
import { snoozeChoices } from '../protocol/snooze'
import type { Instant, Protocol, WorkingHours } from '../protocol/types'
import { readSettings } from '../settings'
import { readLanguage } from '../setup/language'
import type { LibraryTemplate } from '../templates/library'

interface Rules {
  protocol: Protocol
  hours: WorkingHours
}

/** What one chat adds to the overview. */
interface Seen {
  key: string
  name: string | null
  ahead: Ahead[]
  figures: ChatCase
}

const DAYS = 7
/** More than anyone looks through. */
const MOST_ROWS = 2_000

/** Everything the overview shows, from what is kept. A database that does not open is said, and breaks nothing. */
export async function readDashboard(now: Instant): Promise<DashboardModel> {
  const [{ language }, { protocol: own, workingHours: hours, policy }] = await Promise.all([
    readLanguage(),
    readSettings('protocol', 'workingHours', 'policy'),
  ])
  const protocol = protocolInForce(own, policy)
  const said = { now, zone: hours.zone, language, snoozes: snoozeChoices(hours, now) }
  try {
    const [cards, chats, library] = await Promise.all([
      dueCards(db, MOST_ROWS),
      everyChat(db),
      libraryInForce(templateRecords(db)),
    ])
    const shown = overview(chats, library, { protocol, hours }, now)
    return { ...said, database: 'ok', due: rowsOf(cards), ...shown }
  } catch (error) {
    const database = faultOf(error) ?? 'unavailable'
    return { ...said, database, due: [], ...overview([], [], { protocol, hours }, now) }
  }
}

function overview(
  chats: readonly ChatKept[],
  library: readonly LibraryTemplate[],
  rules: Rules,
  now: Instant,
): Pick<DashboardModel, 'week' | 'figures' | 'templates'> {
  const { zone } = rules.hours
  const days = daysFrom(now, zone, DAYS + 1)
  const seen = chats.map((chat) => look(chat, rules, now, days.at(-1) ?? now))
  const cases = seen.map(({ figures }) => figures)
  return {
    week: weekOf(seen, days),
    figures: { 30: figuresOf(cases, 30, zone, now), 90: figuresOf(cases, 90, zone, now) },
    templates: Object.fromEntries(library.map(({ id, title }) => [id, title])),
  }
}

function look({ key, name, facts: read, uses }: ChatKept, rules: Rules, now: Instant, until: Instant): Seen {
  const { protocol, hours } = rules
  const { facts } = checkFacts(read, now)
  const { deadlines } = assess(facts, protocol, hours, now)
  return {
    key,
    name,
    ahead: aheadOf(facts, deadlines, protocol, now, until),
    figures: caseOf(facts, uses, protocol, hours, now),
  }
}

/** @param days the first moments of the days, and of the day after the last. */
function weekOf(seen: readonly Seen[], days: readonly Instant[]): WeekDay[] {
  const items = seen.flatMap(({ key, name, ahead }) => ahead.map((one) => ({ key, name, ...one })))
  const sorted = items.sort((a, b) => a.at - b.at)
  return days.slice(0, -1).map((start, day) => {
    const end = days[day + 1] ?? start
    // What began yesterday and still runs is shown today.
    const from = day === 0 ? Number.NEGATIVE_INFINITY : start
    return { start, items: sorted.filter(({ at }) => at >= from && at < end) }
  })
}

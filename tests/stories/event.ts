import type { ChatEvent, CloseReason, SessionKind, SessionPlace } from '../../lib/protocol/types'
import { type Fields, fields, MalformedStory, onlyKnown, recordOf } from './reading'
import { instantIn } from './times'

/** One event of a story. */
export function readEvent(value: unknown, zone: string, place: string): ChatEvent {
  const record = recordOf(value, place)
  const what = fields.what(record.what, `${place}.what`)
  onlyKnown(record, ['at', 'what', ...(KEYS[what] ?? [])], place)
  const time = (key: string) => instantIn(zone, record[key], `${place}.${key}`)
  const at = time('at')
  switch (what) {
    case 'agreed':
      return {
        what,
        at,
        ...(record.session === undefined ? {} : { session: time('session') }),
        ...options(record, place),
      }
    case 'paid':
      return { what, at, session: time('session'), ...options(record, place) }
    case 'moved':
      return { what, at, session: time('session'), to: time('to'), ...options(record, place) }
    case 'cancelled':
      return { what, at, ...(record.session === undefined ? {} : { session: time('session') }) }
    case 'no-show':
    case 'held':
      return { what, at, session: time('session') }
    case 'closed':
      return { what, at, reason: reasonOf(record.reason, place) }
    default:
      return { what, at }
  }
}

/** The length and place of a session may be said again wherever it is named. */
const KEYS: Partial<Record<string, readonly string[]>> = {
  client: ['asks'],
  agreed: ['session', 'kind', 'where'],
  paid: ['session', 'kind', 'where'],
  moved: ['session', 'to', 'kind', 'where'],
  cancelled: ['session', 'kind', 'where'],
  'no-show': ['session', 'kind', 'where'],
  held: ['session', 'kind', 'where'],
  closed: ['reason'],
}

function options({ kind, where }: Fields, place: string): { kind?: SessionKind; where?: SessionPlace } {
  return {
    ...(kind === undefined ? {} : { kind: fields.kind(kind, `${place}.kind`) }),
    ...(where === undefined ? {} : { where: fields.where(where, `${place}.where`) }),
  }
}

/** Whatever the reason, every timer stops: a story may word it freely. */
function reasonOf(reason: unknown, place: string): CloseReason {
  if (reason !== undefined && typeof reason !== 'string')
    throw new MalformedStory(`${place}.reason`, 'a text expected')
  return REASONS.find((known) => known === reason) ?? 'finished'
}
const REASONS: readonly CloseReason[] = [
  'booked-elsewhere',
  'referred',
  'refused',
  'excluded',
  'finished',
  'do-not-contact',
]

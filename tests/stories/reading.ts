import { rules } from '../../lib/protocol/rules'

/** A story that cannot be read: where, and what is wrong there. */
export class MalformedStory extends Error {
  constructor(
    readonly place: string,
    readonly wrong: string,
    line?: number,
  ) {
    super(`malformed, ${line === undefined ? '' : `line ${line}, `}${place}: ${wrong}`)
  }
}

export type Fields = Record<string, unknown>

export function recordOf(value: unknown, place: string): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new MalformedStory(place, `a mapping expected, found ${shown(value)}`)
  return value as Fields
}

export function listOf(value: unknown, place: string): unknown[] {
  if (!Array.isArray(value)) throw new MalformedStory(place, `a list expected, found ${shown(value)}`)
  return value
}

export function nameOf(value: unknown, place: string): string {
  if (typeof value !== 'string') throw new MalformedStory(place, `a text expected, found ${shown(value)}`)
  return value
}

export function booleanOf(value: unknown, place: string): boolean {
  if (typeof value !== 'boolean')
    throw new MalformedStory(place, `true or false expected, found ${shown(value)}`)
  return value
}

export function numberOf(value: unknown, place: string): number {
  if (typeof value !== 'number' || !(value >= 0))
    throw new MalformedStory(place, `a number expected, found ${shown(value)}`)
  return value
}

/** A misspelt key would make a check that checks nothing. */
export function onlyKnown(record: Fields, known: readonly string[], place: string): void {
  const unknown = Object.keys(record).find((key) => !known.includes(key))
  if (unknown) throw new MalformedStory(place, `unknown "${unknown}" (known: ${known.join(', ')})`)
}

function oneOf<T extends string>(...known: readonly T[]) {
  return (value: unknown, place: string): T => {
    const found = known.find((word) => word === value)
    if (!found) throw new MalformedStory(place, `unknown ${shown(value)} (known: ${known.join(', ')})`)
    return found
  }
}

/** The words a story may use. Written out here, so that a rule missing from the engine is missed. */
export const fields = {
  what: oneOf(
    'opened',
    'client',
    'specialist',
    'automatic',
    'system',
    'agreed',
    'paid',
    'moved',
    'cancelled',
    'no-show',
    'held',
    'closed',
    'reopened',
  ),
  kind: oneOf('individual', 'couple', 'child'),
  where: oneOf('online', 'in-person'),
  stage: oneOf(
    'first-contact',
    'no-reply',
    'doubts',
    'agreed-unpaid',
    'paid',
    'after-session',
    'inactive',
    'ongoing',
    'closed',
  ),
  state: oneOf('upcoming', 'soon', 'overdue', 'met', 'late'),
  rule: oneOf(...rules.map(({ id }) => id)),
  weekday: oneOf('monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'),
}

function shown(value: unknown): string {
  return value === undefined ? 'nothing' : JSON.stringify(value)
}

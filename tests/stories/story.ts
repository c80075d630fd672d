import { type Document, isNode, LineCounter, parseDocument } from 'yaml'
import { defaultHours, guide } from '../../lib/protocol/presets'
import type { ChatEvent, Facts, Instant, Protocol, WorkingHours } from '../../lib/protocol/types'
import { readEvent } from './event'
import { fields, listOf, MalformedStory, nameOf, onlyKnown, recordOf } from './reading'
import { readSettings } from './settings'
import { instantIn } from './times'

export interface ExpectedDeadline {
  due?: Instant
  state?: string
}

export interface Check {
  at: Instant
  /** As the story wrote it, for messages. */
  wall: string
  stage?: string
  deadlines: ReadonlyMap<string, ExpectedDeadline | 'void'>
}

export interface Story {
  title: string
  facts: Facts
  protocol: Protocol
  hours: WorkingHours
  checks: Check[]
}

/** Reads one story. @throws MalformedStory naming the place in the file, and its line. */
export function readStory(text: string): Story {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines })
  const [error] = document.errors
  if (error) throw new MalformedStory('YAML', error.message.split('\n')[0] ?? '')
  try {
    return storyOf(document.toJS())
  } catch (error) {
    if (!(error instanceof MalformedStory)) throw error
    throw new MalformedStory(error.place, error.wrong, lineOf(document, lines, error.place))
  }
}

/** Line of the innermost part of `events[3].session` that is there. */
function lineOf(document: Document, lines: LineCounter, place: string): number {
  const path = (place.match(/[^.[\]]+/g) ?? []).map((key) => (/^\d+$/.test(key) ? Number(key) : key))
  for (; path.length > 0; path.pop()) {
    const node = document.getIn(path, true)
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line
  }
  return 1
}

function storyOf(content: unknown): Story {
  const root = recordOf(content, 'story')
  onlyKnown(root, ['title', 'zone', 'settings', 'events', 'checks'], 'story')
  const zone = root.zone === undefined ? defaultHours.zone : nameOf(root.zone, 'zone')
  const { protocol, hours } = readSettings(root.settings, guide, { ...defaultHours, zone })
  const events = listOf(root.events, 'events').map((event, i) => readEvent(event, zone, `events[${i}]`))
  const checks = listOf(root.checks, 'checks').map((check, i) => readCheck(check, zone, `checks[${i}]`))
  if (checks.length === 0) throw new MalformedStory('checks', 'a story without checks proves nothing')
  const title = root.title === undefined ? '' : nameOf(root.title, 'title')
  return { title, facts: { firstSeen: firstSeen(events, checks), events }, protocol, hours, checks }
}

/** A story does not say when the chat was first seen: with its first event, at the latest at the first check. */
function firstSeen(events: readonly ChatEvent[], checks: readonly Check[]): Instant {
  return Math.min(...(events.length > 0 ? events : checks).map(({ at }) => at))
}

function readCheck(value: unknown, zone: string, place: string): Check {
  const record = recordOf(value, place)
  onlyKnown(record, ['at', 'stage', 'deadlines'], place)
  const wall = nameOf(record.at, `${place}.at`)
  const stage = record.stage === undefined ? {} : { stage: fields.stage(record.stage, `${place}.stage`) }
  const deadlines = record.deadlines === undefined ? {} : recordOf(record.deadlines, `${place}.deadlines`)
  return {
    at: instantIn(zone, wall, `${place}.at`),
    wall,
    ...stage,
    deadlines: new Map(
      Object.entries(deadlines).map(([rule, expected]) => {
        const where = `${place}.deadlines.${rule}`
        return [fields.rule(rule, where), readExpected(expected, zone, where)]
      }),
    ),
  }
}

function readExpected(value: unknown, zone: string, place: string): ExpectedDeadline | 'void' {
  if (value === 'void' || value === 'absent') return 'void'
  if (typeof value === 'string') return { state: fields.state(value, place) }
  const record = recordOf(value, place)
  onlyKnown(record, ['due', 'state'], place)
  if (record.state === 'void' || record.state === 'absent') return 'void'
  return {
    ...(record.due === undefined ? {} : { due: instantIn(zone, record.due, `${place}.due`) }),
    ...(record.state === undefined ? {} : { state: fields.state(record.state, `${place}.state`) }),
  }
}

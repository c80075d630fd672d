import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { rules } from '../../lib/protocol/rules'
import type { ReasonId } from '../../lib/protocol/types'
import { storiesIn } from '../stories/run'

const REASONS = Object.keys({
  closed: true,
  'session-to-come': true,
  'session-ended': true,
  'agreed-not-paid': true,
  'agreed-without-date': true,
  'nothing-written': true,
  'only-automatic': true,
  'client-waiting': true,
  silence: true,
  'session-held': true,
  'no-answer-seen': true,
  'deadline-soon': true,
  'deadline-overdue': true,
  'booking-ended-sequence': true,
  'answer-ended-sequence': true,
  'enough-contacts': true,
  'too-soon': true,
  'not-yet': true,
  'nothing-due': true,
  reactivated: true,
  'no-working-time': true,
} satisfies Record<ReasonId, true>)

const FOLDER = join(import.meta.dirname, '../stories')
const ids = rules.map(({ id }) => id)
const checks = storiesIn(FOLDER)
  .map((name) => parse(readFileSync(join(FOLDER, name), 'utf8')))
  .flatMap(
    (story) => story.checks as { stage?: string; deadlines?: Record<string, 'void' | { state?: string }> }[],
  )

describe('every rule', () => {
  it('has one row in the table and one line on the protocol page, in the same order', () => {
    const page = readFileSync(join(import.meta.dirname, '../../lib/protocol/README.md'), 'utf8')
    const lines = [...page.matchAll(/^\| `([a-z-]+)` +\|/gm)].map(([, id]) => id)
    expect(lines).toEqual(ids)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it.each(ids)('%s is in a story', (id) => {
    expect(checks.filter(({ deadlines }) => deadlines && id in deadlines)).not.toEqual([])
  })

  // A connection check cannot be met; the weekend is no chat's.
  it.each(ids.filter((id) => id !== 'connection-check' && id !== 'weekend'))(
    '%s is met, overdue and void in stories',
    (id) => {
      const states = checks
        .map(({ deadlines }) => deadlines?.[id])
        .map((d) => (typeof d === 'object' ? d.state : d))
      expect(states).toEqual(expect.arrayContaining(['met', 'overdue', 'void']))
    },
  )

  it('every stage is in a story', () => {
    const stages = [
      'first-contact',
      'no-reply',
      'doubts',
      'agreed-unpaid',
      'paid',
      'after-session',
      'inactive',
      'ongoing',
      'closed',
    ]
    expect(checks.map(({ stage }) => stage)).toEqual(expect.arrayContaining(stages))
  })
})

describe.each(['es', 'en', 'uk'])('in the words of %s', (language) => {
  const file = join(import.meta.dirname, `../../lib/locales/${language}.json`)
  // Plural forms hang on the key as `_one`, `_few`, …
  const words = new Set(
    Object.keys(JSON.parse(readFileSync(file, 'utf8'))).map((key) => key.replace(/_[a-z]+$/, '')),
  )

  it('every rule has a name and every reason a sentence', () => {
    const wanted = [...ids.flatMap((id) => [`rule.${id}`, `do.${id}`]), ...REASONS.map((id) => `why.${id}`)]
    expect(wanted.filter((key) => !words.has(key))).toEqual([])
  })
})

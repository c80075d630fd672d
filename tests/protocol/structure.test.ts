import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { rules } from '../../lib/protocol/rules'
import { storiesIn } from '../stories/run'

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
    const lines = [...page.matchAll(/^\| `([a-z-]+)` \|/gm)].map(([, id]) => id)
    expect(lines).toEqual(ids)
    expect(new Set(ids).size).toBe(13)
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

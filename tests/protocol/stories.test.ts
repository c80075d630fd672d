import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { linesOf, storiesIn } from '../stories/run'
import { readStory } from '../stories/story'
import { tell } from '../stories/tell'

const FOLDER = join(import.meta.dirname, '../stories')

describe('stories', () => {
  it.each(storiesIn(FOLDER))('%s', (name) => {
    expect(linesOf(join(FOLDER, name))).toEqual([])
    expect(readStory(readFileSync(join(FOLDER, name), 'utf8')).title).not.toBe('')
  })

  it('say what differs, in the wall time of the story', () => {
    const story = readStory(`
      events: [{ at: 2026-03-10 20:30, what: opened }]
      checks:
        - at: 2026-03-10 20:40
          stage: doubts
          deadlines: { first-message: { due: 2026-03-10 22:30, state: soon }, reply: { state: met }, auto-message: void }`)
    expect(tell(story)).toEqual([
      '2026-03-10 20:40: stage first-contact, expected doubts',
      '2026-03-10 20:40: first-message due 2026-03-11 10:30 +01:00 upcoming, expected due 2026-03-10 22:30 +01:00 soon',
      '2026-03-10 20:40: reply void, expected met',
      '2026-03-10 20:40: auto-message due 2026-03-10 20:45 +01:00 soon, expected void',
    ])
  })

  it('may say a state alone, and absent for void', () => {
    const story = `${OPENED}\nchecks: [{ at: 2026-03-10 20:30, deadlines: { auto-message: soon, reply: absent } }]`
    expect(tell(readStory(story))).toEqual([
      '2026-03-10 20:30: auto-message due 2026-03-10 20:45 +01:00 upcoming, expected soon',
    ])
  })

  it('may be JSON', () => {
    const event = { at: '2026-03-10 20:30', what: 'opened' }
    const check = { at: '2026-03-10 20:30', stage: 'first-contact' }
    expect(tell(readStory(JSON.stringify({ events: [event], checks: [check] })))).toEqual([])
  })
})

const OPENED = 'events: [{ at: 2026-03-10 20:30, what: opened }]'
const CHECK = 'checks: [{ at: 2026-03-10 20:30, stage: closed }]'

describe('a malformed story is refused with the place of the fault', () => {
  it.each([
    ['an empty file', '', 'story'],
    ['broken YAML', 'events: [', 'YAML'],
    ['no checks', OPENED, 'checks'],
    ['checks that check nothing', `${OPENED}\nchecks: []`, 'checks'],
    ['no events', CHECK, 'events'],
    ['an unknown happening', `events: [{ at: 2026-03-10 20:30, what: sneezed }]\n${CHECK}`, 'events[0].what'],
    ['an event without a time', `events: [{ what: opened }]\n${CHECK}`, 'events[0].at'],
    ['half a time', `events: [{ at: 2026-03-10, what: opened }]\n${CHECK}`, 'events[0].at'],
    ['a day that is not', `events: [{ at: 2026-02-30 10:00, what: opened }]\n${CHECK}`, 'events[0].at'],
    ['a time the clocks skip', `events: [{ at: 2026-03-29 02:30, what: opened }]\n${CHECK}`, 'events[0].at'],
    [
      'a payment of no session',
      `events: [{ at: 2026-03-10 20:30, what: paid }]\n${CHECK}`,
      'events[0].session',
    ],
    ['an unknown setting', `settings: { quiet: none }\n${OPENED}\n${CHECK}`, 'settings'],
    ['an unknown day', `settings: { daysOff: [caturday] }\n${OPENED}\n${CHECK}`, 'settings.daysOff'],
    ['an unknown zone', `zone: Europe/Atlantis\n${OPENED}\n${CHECK}`, 'events[0].at'],
    ['an unknown stage', `${OPENED}\nchecks: [{ at: 2026-03-10 20:30, stage: bored }]`, 'checks[0].stage'],
    ['a misspelt key', `${OPENED}\nchecks: [{ at: 2026-03-10 20:30, deadline: {} }]`, 'checks[0]'],
    [
      'an unknown deadline',
      `${OPENED}\nchecks: [{ at: 2026-03-10 20:30, deadlines: { tea: void } }]`,
      'checks[0].deadlines.tea',
    ],
    [
      'an unknown state',
      `${OPENED}\nchecks: [{ at: 2026-03-10 20:30, deadlines: { reply: { state: maybe } } }]`,
      'checks[0].deadlines.reply.state',
    ],
  ])('%s', (_, text, place) => {
    expect(() => readStory(text)).toThrow(place)
    expect(() => readStory(text)).toThrow(/^malformed, /)
  })

  it('and with its line', () => {
    const story = `title: x\nevents:\n  - { at: 2026-03-10 20:30, what: opened }\n  - at: 2026-03-10 20:31\n    what: sneezed\n${CHECK}`
    expect(() => readStory(story)).toThrow('malformed, line 5, events[1].what: unknown "sneezed"')
  })
})

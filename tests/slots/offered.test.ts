import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import type { ChatLanguage } from '../../lib/facts'
import type { SessionKind } from '../../lib/protocol/types'
import { settings } from '../../lib/settings'
import { importCalendar, readSlots } from '../../lib/setup/slots'
import { readFreeHours } from '../../lib/slots/offered'
import { slotsSentence } from '../../lib/slots/sentence'
import { hour, madrid } from '../protocol/scene'
import { calendar, event } from './calendars'

/** A Sunday. */
const NOW = madrid('2026-03-08 09:00')
const MONDAY_MORNING = event('DTSTART;TZID=Europe/Madrid:20260309T080000', 'DURATION:PT5H')

async function offeredSlots(language: ChatLanguage, now: number, kind?: SessionKind): Promise<string> {
  const { slots, zone } = (await readFreeHours())(now, [], kind)
  return slotsSentence(slots, language, zone)
}

beforeEach(() => Promise.all([settings.weeklyHours.removeValue(), settings.calendar.removeValue()]))

describe('what is offered by the settings', () => {
  it('is nothing while nothing is set', async () => {
    expect(await offeredSlots('es', NOW)).toBe('')
  })

  it('are free hours of the week, for the session’s kind', async () => {
    await settings.weeklyHours.setValue({ monday: [['10:00', '11:30']], tuesday: [['17:00', '19:00']] })
    expect(await offeredSlots('en', NOW)).toBe(
      'Monday the 9th at 10:00, Tuesday the 10th at 17:00 or Monday the 16th at 10:00',
    )
    expect(await offeredSlots('es', NOW, 'couple')).toContain('el martes 10 a las 17:00')
    expect(await offeredSlots('es', NOW, 'couple')).not.toContain('lunes')
  })

  it('are none that another session takes', async () => {
    await settings.weeklyHours.setValue({ monday: [['10:00', '12:00']] })
    const taken = [{ from: madrid('2026-03-09 10:00'), to: madrid('2026-03-09 11:00') }]
    const { slots } = (await readFreeHours())(NOW, taken)
    expect(slots[0]).toEqual({ from: madrid('2026-03-09 11:00'), to: madrid('2026-03-09 12:00') })
  })

  it('with a calendar only, are within the usual week and outside what is busy', async () => {
    expect(await importCalendar(calendar(MONDAY_MORNING), NOW)).toBeNull()
    expect(await offeredSlots('es', NOW)).toMatch(/^el lunes 9 a las 13:00, el martes 10 a las 14:00/)
  })

  it('are none once the calendar has ended', async () => {
    await importCalendar(calendar(), NOW - 84 * 24 * hour)
    expect(await offeredSlots('es', NOW)).toBe('')
  })

  it('are shown in every language', async () => {
    await settings.weeklyHours.setValue({ monday: [['10:00', '11:00']] })
    const { phrases } = await readSlots(NOW)
    expect(phrases.uk).toMatch(/^у понеділок, 9 березня, о 10:00/)
    expect(Object.values(phrases).every((phrase) => phrase?.includes('10:00'))).toBe(true)
  })
})

describe('importing a calendar', () => {
  it('that is faulty leaves the one that was there', async () => {
    await importCalendar(calendar(MONDAY_MORNING), NOW)
    const before = await settings.calendar.getValue()
    const refusal = await importCalendar(calendar(event('DTSTART:nunca')), NOW)
    expect(refusal).toEqual({ problem: 'time', line: 6 })
    expect(before?.appointments).toBe(1)
    expect(await settings.calendar.getValue()).toEqual(before)
  })

  it('keeps nothing of what was said in it', async () => {
    await importCalendar(calendar(MONDAY_MORNING), NOW)
    expect(JSON.stringify(await settings.calendar.getValue())).not.toMatch(/[^\d{}[\]",:a-zA-Z]|Secreto/)
  })
})

describe('the parser', () => {
  const IMPORT = /^(?:import|export) (?!type )(?:[^'"]*? from )?'([^']+)'/gm
  function loaded(file: string, seen = new Set<string>()): Set<string> {
    if (seen.has(file)) return seen
    seen.add(file)
    for (const [, name = ''] of readFileSync(file, 'utf8').matchAll(IMPORT))
      name.startsWith('.') && !name.endsWith('.json')
        ? loaded(`${join(dirname(file), name)}.ts`, seen)
        : seen.add(name)
    return seen
  }

  it('is fetched only where a calendar is imported', () => {
    expect(loaded('lib/slots/offered.ts')).not.toContain('ical.js')
    expect(loaded('lib/setup/slots.ts')).not.toContain('ical.js')
    expect(loaded('lib/slots/calendar/read.ts')).toContain('ical.js')
  })
})

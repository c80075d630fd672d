import { describe, expect, it } from 'vitest'
import { announcements } from '../../lib/protocol/announce'
import { defaultHours } from '../../lib/protocol/presets'
import type { WorkingHours } from '../../lib/protocol/types'
import { addWorking, workingBetween } from '../../lib/protocol/working-time'
import { chat, day, deadline, hour, look, madrid, minute } from './scene'

/** Each of these is a fault that a well-known product has, or had. */
describe('time arithmetic that breaks elsewhere', () => {
  it('a message at 20:30 with two hours and quiet 21 to 9 is due at 10:30', () => {
    expect(addWorking(defaultHours, madrid('2026-03-10 20:30'), 2 * hour)).toBe(madrid('2026-03-11 10:30'))
  })

  it('intervals across midnight lose no minute, however many nights pass', () => {
    const from = madrid('2026-01-10 09:00')
    for (let days = 1; days <= 60; days++)
      expect(workingBetween(defaultHours, from, from + days * day)).toBe(days * 12 * hour)
    expect(addWorking(defaultHours, from, 40 * 12 * hour)).toBe(madrid('2026-02-18 21:00'))
  })

  it('no reminder is raised at midnight, nor at any other quiet moment', () => {
    const facts = chat(['2026-04-13 20:30', 'opened'])
    const planned = announcements(look(facts, '2026-04-13 20:31'), defaultHours, 0)
    const times = planned.map(({ at }) => new Date(at + 2 * hour).getUTCHours())
    expect(planned.length).toBeGreaterThan(5)
    expect(times.filter((wall) => wall >= 21 || wall < 9)).toEqual([])
  })

  it('two deadlines of one kind on one day have two names', () => {
    const facts = chat(
      ['2026-04-13 10:00', 'opened'],
      ['2026-04-13 10:05', 'specialist'],
      ['2026-04-13 10:30', 'client'],
      ['2026-04-13 10:40', 'specialist'],
      ['2026-04-13 11:00', 'client'],
    )
    const keys = ['2026-04-13 10:35', '2026-04-13 11:05'].map((wall) =>
      announcements(look(facts, wall), defaultHours, 0)
        .filter(({ rule }) => rule === 'reply')
        .map(({ key }) => key),
    )
    expect(keys.flat()).toHaveLength(4)
    expect(new Set(keys.flat()).size).toBe(4)
  })

  it('a warning that falls into the night is given in the evening before, not at midnight', () => {
    const facts = chat(['2026-04-13 23:00', 'opened'], ['2026-04-14 10:00', 'specialist'])
    const verdict = look(facts, '2026-04-14 12:00')
    const [soon] = announcements(verdict, defaultHours, 0).filter(({ rule }) => rule === 'second-message')
    expect(deadline(verdict, 'second-message')?.due).toBe(madrid('2026-04-14 23:00'))
    expect(soon).toMatchObject({ level: 'soon', at: madrid('2026-04-14 19:00'), digest: false })
    const late = chat(['2026-04-14 01:30', 'opened'], ['2026-04-14 10:00', 'specialist'])
    const [early] = announcements(look(late, '2026-04-14 12:00'), defaultHours, 0)
    expect(early).toMatchObject({ rule: 'second-message', level: 'soon', at: madrid('2026-04-14 20:30') })
  })

  it("minutes are counted with each night's own offset, not with today's", () => {
    const across = [madrid('2026-03-28 20:00'), madrid('2026-03-29 10:00')] as const
    expect(across[1] - across[0]).toBe(13 * hour)
    expect(workingBetween(defaultHours, ...across)).toBe(2 * hour)
    const back = [madrid('2026-10-24 20:00'), madrid('2026-10-25 10:00')] as const
    expect(back[1] - back[0]).toBe(15 * hour)
    expect(workingBetween(defaultHours, ...back)).toBe(2 * hour)
  })

  it('a day is 24 hours in the deadlines that are not working time, over both clock changes', () => {
    for (const [opened, due] of [
      ['2026-03-28 12:00', '2026-03-29 13:00'],
      ['2026-10-24 12:00', '2026-10-25 11:00'],
    ] as const)
      expect(deadline(look(chat([opened, 'opened']), opened), 'second-message')?.due).toBe(madrid(due))
  })

  it('more messages of the client do not move the deadline of the first', () => {
    const questions = ['12:00', '12:20', '13:10', '13:59'].map(
      (time) => [`2026-04-13 ${time}`, 'client'] as const,
    )
    const facts = chat(['2026-04-13 10:00', 'opened'], ['2026-04-13 10:05', 'specialist'], ...questions)
    const reply = deadline(look(facts, '2026-04-13 14:00'), 'reply')
    expect(reply).toMatchObject({ due: madrid('2026-04-13 14:00'), state: 'overdue' })
  })

  it('a short "ok, see you" ends no deadline of an appointment', () => {
    const facts = chat(
      ['2026-04-13 10:00', 'opened'],
      ['2026-04-13 12:00', 'paid', { session: '2026-04-16 17:00' }],
      ['2026-04-13 12:10', 'specialist'],
      ['2026-04-16 17:58', 'client'],
      ['2026-04-16 18:01', 'client'],
    )
    const verdict = look(facts, '2026-04-16 22:00')
    expect(deadline(verdict, 'after-session')?.state).toBe('soon')
    expect(deadline(verdict, 'book-next')?.state).toBe('overdue')
  })

  it('history read on the first day raises no storm', () => {
    const installed = madrid('2026-04-20 10:00')
    const facts = chat(['2026-04-13 10:00', 'opened'], ['2026-04-13 15:00', 'client'])
    const verdict = look(facts, '2026-04-20 10:00')
    expect(verdict.deadlines.filter(({ state }) => state === 'overdue').length).toBeGreaterThan(3)
    expect(announcements(verdict, defaultHours, installed)).toEqual([])
    expect(announcements(verdict, defaultHours, 0)).not.toEqual([])
  })

  it('what fell due in the last minute before installation is history, what falls due at it is not', () => {
    const facts = chat(['2026-04-13 10:00', 'opened'])
    const due = madrid('2026-04-13 12:00')
    const announced = (installedAt: number) =>
      announcements(look(facts, '2026-04-13 12:00'), defaultHours, installedAt).some(
        (a) => a.rule === 'first-message',
      )
    expect([announced(due + minute), announced(due)]).toEqual([false, true])
  })

  it('quiet hours are those of the specialist, wherever the computer is', () => {
    const kyiv: WorkingHours = { ...defaultHours, zone: 'Europe/Kyiv' }
    expect(addWorking(kyiv, Date.UTC(2026, 2, 10, 18, 30), 2 * hour)).toBe(Date.UTC(2026, 2, 11, 8, 30))
  })
})

import { describe, expect, it } from 'vitest'
import { badgeFor } from '../../lib/background/badge'
import { chatOf } from '../../lib/background/notify'
import { parseReport } from '../../lib/background/report-schema'

const MESSAGE = { author: 'client', at: 1, digest: 5, asks: true, automatic: false, booking: null }
const REPORT = {
  site: 'https://chat.example',
  seenAt: 1,
  confidence: 'good',
  list: [{ id: 'a', name: 'Ana', unread: 0, active: true, at: null }],
  open: { id: 'a', name: 'Ana', language: 'es', messages: [MESSAGE] },
}

describe('a report from a page', () => {
  it('is taken as it is', () => {
    expect(parseReport(REPORT)).toEqual(REPORT)
  })

  it('loses whatever does not belong in it: a text can never slip in', () => {
    const open = { ...REPORT.open, messages: [{ ...MESSAGE, text: 'Me siento mal' }] }
    expect(JSON.stringify(parseReport({ ...REPORT, open, preview: 'Me siento' }))).not.toContain('Me siento')
  })

  it('is cut where it has more than any page shows: a long list silences nobody', () => {
    const list = Array.from({ length: 6_000 }, () => REPORT.list[0])
    const messages = Array.from({ length: 11_000 }, (_, at) => ({ ...MESSAGE, at }))
    const { open, ...report } = parseReport({ ...REPORT, list, open: { ...REPORT.open, messages } })
    expect(report.list).toHaveLength(5_000)
    expect([open?.messages.length, open?.messages.at(-1)?.at]).toEqual([10_000, 10_999])
  })

  it.each([
    ['no object', null],
    ['an unknown author', { ...REPORT, open: { ...REPORT.open, messages: [{ ...MESSAGE, author: 'bot' }] } }],
    ['a time that is none', { ...REPORT, seenAt: Number.NaN }],
    ['a chat without an id', { ...REPORT, list: [{ ...REPORT.list[0], id: '' }] }],
    [
      'a checksum longer than 16 bits',
      { ...REPORT, open: { ...REPORT.open, messages: [{ ...MESSAGE, digest: 65_536 }] } },
    ],
  ])('is refused when it is %s', (_, data) => {
    expect(() => parseReport(data)).toThrow()
  })
})

describe('the badge', () => {
  it.each([
    [0, 0, '', '#0f766e'],
    [0, 3, '3', '#b45309'],
    [1, 3, '4', '#b91c1c'],
    [80, 40, '99+', '#b91c1c'],
  ])('with %i overdue and %i soon says "%s"', (overdue, soon, text, color) => {
    expect(badgeFor(overdue, soon)).toEqual({ text, color })
  })
})

describe('a notification', () => {
  it('leads back to its chat, whatever characters its id has', () => {
    const chat = 'https://chat.example|#/c/1#x'
    expect(chatOf(`${chat}#reply|client@1|soon`)).toBe(chat)
  })

  it('of several chats leads to none', () => {
    expect(chatOf('digest@1')).toBeNull()
  })
})

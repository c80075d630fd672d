import { describe, expect, it } from 'vitest'
import type { Snapshot } from '../../lib/platforms/types'
import { defaultHours, guide } from '../../lib/protocol/presets'
import { UnfilledTemplate } from '../../lib/templates/render'
import { currentChat } from '../../lib/writing/current'
import { messageOf, templateViews } from '../../lib/writing/templates'
import type { Writing } from '../../lib/writing/types'

const SITE = 'https://chat.example'
const NOW = Date.parse('2026-03-10T12:00:00Z')
const SPECIALIST = { name: 'Marta', gender: 'feminine' } as const

/** A chat in which the client of this name asked something after the first message. */
function writingTo(name: string | null): Writing {
  const at = (hoursAgo: number) => new Date(NOW - hoursAgo * 3_600_000).toISOString()
  const messages: NonNullable<Snapshot['open']>['messages'] = [
    { author: 'specialist', text: 'Hola', at: at(3), timeText: null },
    { author: 'client', text: '¿Cómo son las sesiones?', at: at(1), timeText: null },
  ]
  const open = { id: 'a', name, messages }
  const snapshot: Snapshot = { confidence: 'good', findings: [], list: [], open, composer: null }
  const rules = { protocol: guide, hours: defaultHours }
  const current = currentChat(SITE, snapshot, {}, rules, NOW)
  if (!current) throw new Error('a chat is open')
  return { current, snapshot, specialist: SPECIALIST, ...rules, free: { slots: [], zone: 'UTC' } }
}

describe('the messages that fit the chat on screen', () => {
  it('come filled in, the stage’s own first', () => {
    const [first] = templateViews(writingTo('Lucía Pérez'))
    expect(first).toMatchObject({ id: 'es-tu-doubts-acknowledge', language: 'es', missing: [] })
    expect(first?.parts).toEqual([{ text: expect.stringContaining('Gracias por contármelo, Lucía.') }])
  })

  it('tell what they lack', () => {
    expect(templateViews(writingTo(null))[0]?.missing).toEqual(['client'])
  })

  it('are inserted with the values given, and never with a hole', () => {
    const writing = writingTo(null)
    expect(messageOf(writing, 'es-tu-doubts-acknowledge', { client: 'Eva' })).toMatch(/contármelo, Eva\./)
    expect(() => messageOf(writing, 'es-tu-doubts-acknowledge', {})).toThrow(UnfilledTemplate)
    expect(() => messageOf(writing, 'no-such', {})).toThrow(RangeError)
  })
})

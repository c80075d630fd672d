import { describe, expect, it } from 'vitest'
import { shippedOnly } from '../../lib/writing/repertoire'
import { draftOf, templateLanguages, templateView, templateViews } from '../../lib/writing/templates'
import { NOW, writingTo } from './scene'

describe('the messages that fit the chat on screen', () => {
  it('come filled in, the stage’s own first', () => {
    const [first] = templateViews(writingTo('Lucía Pérez'))
    expect(first).toMatchObject({ id: 'es-tu-doubts-acknowledge', language: 'es', missing: [] })
    expect(first?.parts).toEqual([{ text: expect.stringContaining('Gracias por contármelo, Lucía.') }])
  })

  it('address the client as the specialist set it', () => {
    const { current, ...writing } = writingTo('Lucía Pérez')
    const view = { ...current.view, voice: { ...current.view.voice, register: 'usted' as const } }
    const views = templateViews({ ...writing, current: { ...current, view } })
    expect(new Set(views.map(({ register }) => register))).toEqual(new Set(['usted']))
  })

  it('tell the specialist’s price', () => {
    const price = templateViews(writingTo('Lucía Pérez')).find(({ id }) => id.startsWith('es-tu-price'))
    expect(price?.missing).toEqual([])
    expect(JSON.stringify(price?.parts)).toContain('50 €')
  })

  it('tell the hour of a client who lives by another clock', () => {
    const { current, ...writing } = writingTo('Lucía Pérez')
    const start = Date.UTC(2026, 2, 12, 17)
    const voice = { ...current.view.voice, zone: 'Europe/Kyiv' }
    const view = { ...current.view, stage: 'paid' as const, voice }
    const session = { start, paid: true, where: 'online' as const, kind: 'individual' as const }
    const paid = { ...writing, current: { ...current, view, session } }
    expect(JSON.stringify(templateViews(paid))).toContain('18:00, hora de Madrid (19:00, hora de Kyiv)')
  })

  it('tell free hours by the clock of such a client, too', () => {
    const { current, ...writing } = writingTo('Lucía Pérez')
    const voice = { ...current.view.voice, zone: 'Europe/Kyiv' }
    const view = { ...current.view, stage: 'agreed-unpaid' as const, voice }
    const from = Date.UTC(2026, 2, 12, 17)
    const free = { slots: [{ from, to: from + 3_600_000 }], zone: 'Europe/Madrid' }
    const views = templateViews({ ...writing, free, current: { ...current, view } })
    expect(JSON.stringify(views)).toContain(
      'el jueves 12 a las 18:00 (19:00), hora de Madrid (entre paréntesis, hora de Kyiv)',
    )
  })

  it('tell what they lack', () => {
    expect(templateViews(writingTo(null))[0]?.missing).toEqual(['client'])
  })

  it('are inserted with the values given', () => {
    const draft = draftOf(writingTo(null), 'es-tu-doubts-acknowledge', { client: 'Eva' })
    expect(draft.text).toMatch(/contármelo, Eva\./)
    expect(draft.gaps).toEqual([])
    expect(() => draftOf(writingTo(null), 'no-such', {})).toThrow(RangeError)
  })

  it('show what is still missing as a gap, and where it is', () => {
    const { text, gaps } = draftOf(writingTo(null), 'es-tu-doubts-acknowledge', {})
    expect(gaps.map(({ start, end }) => text.slice(start, end))).toEqual(['[nombre]'])
  })

  it('tell when they were used here, what came of them elsewhere, and which are favourites', () => {
    const id = 'es-tu-doubts-acknowledge'
    const [library] = [shippedOnly().library.map((one) => ({ ...one, favourite: one.id === id }))]
    const rate = { chats: 25, booked: 12 }
    const writing = writingTo('Eva', {
      library,
      lastUsed: new Map([[id, NOW - 1]]),
      rates: new Map([[id, rate]]),
    })
    expect(templateView(writing, id)).toMatchObject({ favourite: true, lastUsed: NOW - 1, rate })
    expect(templateView(writing, 'es-tu-doubts-first-goal')).toMatchObject({ favourite: false, rate: null })
    expect(templateView(writing, 'no-such')).toBeNull()
  })

  it('come in the other order once the first was used here', () => {
    const [first, second] = templateViews(writingTo('Eva'))
    const used = writingTo('Eva', { lastUsed: new Map([[first?.id ?? '', NOW]]) })
    expect(templateViews(used)[0]?.id).toBe(second?.id)
  })

  it('leave out what the specialist hid; found by its id it is there', () => {
    const library = shippedOnly().library.map((one) => ({ ...one, hidden: one.stage === 'doubts' }))
    const writing = writingTo('Eva', { library })
    expect(templateViews(writing).map(({ id }) => id)).not.toContain('es-tu-doubts-acknowledge')
    expect(templateView(writing, 'es-tu-doubts-acknowledge')).not.toBeNull()
    expect(templateLanguages(writing)).toEqual([])
    expect(templateLanguages(writingTo('Eva'))).toEqual(['es', 'en', 'uk'])
  })
})

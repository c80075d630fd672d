import { describe, expect, it } from 'vitest'
import type { LibraryTemplate } from '../../lib/templates/library'
import { asText } from '../../lib/templates/render'
import { draftFindings, previewFindings } from '../../lib/writing/check'
import { shippedOnly } from '../../lib/writing/repertoire'
import { templateView } from '../../lib/writing/templates'
import type { Repertoire } from '../../lib/writing/types'
import { NOW, SITE, writingTo } from './scene'

const ACKNOWLEDGE = 'es-tu-doubts-acknowledge'
const { library } = shippedOnly()
/** A template of the specialist's own. */
const own = (text: string): LibraryTemplate => ({
  ...{ id: 'own', title: 'Mía', text, language: 'es', occasion: 'doubts', stage: 'doubts' },
  ...{ origin: 'own', favourite: false, hidden: false, shortcut: null, position: 9 },
})

/** Ids of what is said of a template beside its preview. */
function saidOf(id: string, repertoire: Partial<Repertoire> = {}, sent?: string): string[] {
  const writing = writingTo('Eva', repertoire, sent)
  const view = templateView(writing, id)
  if (!view) throw new Error('there is such a template')
  return previewFindings(writing, view, SITE).map((finding) => finding.id)
}
const withOwn = (text: string) => ({ library: [...library, own(text)] })

describe('beside a preview', () => {
  it('only a personal line is asked for, of any template of the library', () => {
    const said = library
      .filter(({ language, register }) => language === 'es' && register === 'tu')
      .map(({ id, personal }) => [id, personal !== undefined, saidOf(id)])
    expect(
      said.filter(([, asks, ids]) => (asks ? `${ids}` !== 'nothing-personal' : `${ids}` !== '')),
    ).toEqual([])
  })

  it('a gap is no fault, but a place that is no placeholder is', () => {
    expect(saidOf('own', withOwn('Hola, {{client}}. Son {{price}}. ¿Qué te parece?'))).toEqual([
      'nothing-personal',
    ])
    expect(saidOf('own', withOwn('Hola, [nombre]. ¿Cómo estás?'))).toEqual(['unfilled', 'nothing-personal'])
  })

  it('own words are checked as any', () => {
    expect(saidOf('own', withOwn('Hola, {{client}}. Escríbeme a ana@correo.es.'))).toContain(
      'contact-elsewhere',
    )
    expect(saidOf('own', withOwn(`Mira ${SITE}/precios y dime.`))).toEqual(['nothing-personal'])
  })

  it('the same text as before is told, once: where it was used here, the time is told instead', () => {
    const view = templateView(writingTo('Eva'), ACKNOWLEDGE)
    const sent = asText(view?.parts ?? [])
    expect(saidOf(ACKNOWLEDGE, {}, sent)).toEqual(['same-again', 'nothing-personal'])
    const used = { lastUsed: new Map([[ACKNOWLEDGE, NOW]]) }
    expect(saidOf(ACKNOWLEDGE, used, sent)).toEqual(['nothing-personal'])
  })

  it('another language than the chat’s is told', () => {
    expect(saidOf('en-doubts-acknowledge')).toContain('other-language')
  })
})

describe('a text in the box', () => {
  const foundIn = (text: string, repertoire: Partial<Repertoire> = {}, others = ['Jorge Gil']) =>
    draftFindings(writingTo('Eva', repertoire), text, others, SITE).map(({ id }) => id)
  const acknowledge = asText(templateView(writingTo('Eva'), ACKNOWLEDGE)?.parts ?? [])
  const used = {
    lastUsed: new Map([
      ['es-tu-doubts-first-goal', NOW - 9],
      [ACKNOWLEDGE, NOW],
    ]),
  }

  it('is checked against everyone else’s name', () => {
    expect(foundIn('Hola, Jorge. ¿Te viene bien el martes?')).toEqual(['other-client'])
    expect(foundIn('Hola, Eva. ¿Te viene bien el martes?')).toEqual([])
  })

  it('lacks a personal line where it is the template that went in last', () => {
    expect(foundIn(acknowledge, used)).toEqual(['nothing-personal'])
    expect(foundIn(`${acknowledge} Lo del trabajo nuevo suena a mucho.`, used)).toEqual([])
  })

  it('is not taken for a template that it no longer comes from, or that was not used', () => {
    expect(foundIn('Gracias, Eva.', used)).toEqual([])
    expect(foundIn(acknowledge)).toEqual([])
  })
})

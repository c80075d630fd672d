// @vitest-environment jsdom
import { expect, it } from 'vitest'
import type { Box } from '../../lib/platforms/box'
import { labelsOf, spokenLabels } from '../../lib/platforms/composer'
import type { Look } from '../../lib/platforms/look'
import { learnPlaces, saysDay, speaks } from '../../lib/platforms/words-place'

/** As much of a box as these rules look at. */
const box = (prominence: number, look: Partial<Look> = {}, inner: Box[] = []): Box => {
  const made: Partial<Box> = { worded: inner.length === 0, inner, look: { prominence, ...look } as Look }
  return made as Box
}

it('words stood here as often as times: what is in doubt is said', () => {
  const place = box(20)
  learnPlaces([place], [])
  learnPlaces([box(20)], [place])
  expect(speaks(place)).toBe(true)
})
it('more times than words stood here: it is when, and not what', () => {
  const place = box(20)
  learnPlaces([place], [])
  learnPlaces([box(20)], [place])
  learnPlaces([box(20)], [place])
  expect(speaks(place)).toBe(false)
})
it('where no words ever stood, nothing is said', () => expect(speaks(box(20))).toBe(false))
it('"Viernes" is told from its clock by size, whichever is above', () => {
  expect(saysDay(box(20, {}, [box(20), box(15)]))).toBe(true)
  expect(saysDay(box(20, {}, [box(15), box(20)]))).toBe(true)
  expect(saysDay(box(20, {}, [box(20), box(20)]))).toBe(false)
})

const fieldIn = (html: string): Element => {
  document.body.innerHTML = html
  return document.querySelector('textarea, input') as Element
}
it('a field is asked for by the label that is drawn over it and written after it', () =>
  expect(
    spokenLabels(fieldIn('<div><textarea id="t2"></textarea><label for="t2">Mensaje</label></div>')),
  ).toBe('Mensaje'))
it('a label before the field is read as ever', () =>
  expect(labelsOf(fieldIn('<div><label>Tu mensaje</label><textarea></textarea></div>'))).toContain(
    'Tu mensaje',
  ))
it('a field alone between words is asked for by them, and by the heading over it where there are none', () => {
  expect(spokenLabels(fieldIn('<div>Asunto: <input></div>'))).toBe('Asunto:')
  expect(spokenLabels(fieldIn('<h3>Deja un comentario</h3><div><input></div>'))).toBe('Deja un comentario')
})

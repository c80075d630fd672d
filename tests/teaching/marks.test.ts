// @vitest-environment jsdom
import { beforeAll, describe, expect, it } from 'vitest'
import { marksOf } from '../../lib/teaching/marks'

/** One element from its markup. */
function element(markup: string): Element {
  const parsed = new DOMParser().parseFromString(markup, 'text/html').body.firstElementChild
  if (!parsed) throw new Error('No element')
  return parsed
}

beforeAll(() => {
  // jsdom has none.
  globalThis.CSS ??= { escape: (text: string) => text } as typeof CSS
})

describe('what may be said of an element in a selector', () => {
  it('is steady first, and never hashed, a state, an id, an address or a position', () => {
    const el = element(
      '<li id="m-17" class="css-1q2w3e message active k9" data-testid="message" data-id="981" data-index="4" aria-label="Ana" href="/x" data-own="true"></li>',
    )
    expect(marksOf(el)).toEqual(['[data-testid="message"]', '[data-own="true"]', 'li', '.message'])
  })

  it('holds no name of a person, in an attribute or in a class', () => {
    const el = element('<div class="message from-olena" data-author="Olena" data-user-name="olena"></div>')
    expect(marksOf(el, new Set(['olena']))).toEqual(['.message'])
  })

  it('holds words of attributes only where they say whose a message is', () => {
    expect(marksOf(element('<div data-from="me"></div>'))).toEqual(['[data-from="me"]'])
    expect(marksOf(element('<div data-from="Marta"></div>'))).toEqual([])
  })

  it('takes a yes of a custom element, and what a build keeps of a class', () => {
    expect(marksOf(element('<my-bubble from-me></my-bubble>'))).toEqual(['[from-me=""]', 'my-bubble'])
    expect(marksOf(element('<div class="Bubble_own__3hF2k"></div>'))).toEqual(['[class*="Bubble_own__"]'])
  })
})

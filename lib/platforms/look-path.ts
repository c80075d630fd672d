import { attr, parent } from './dom'
import type { Look, Looks } from './look'

/** The looks of an element's ancestors and of itself. */
export function lookOf(el: Element, looks: Looks): Look {
  const above = parent(el)
  return looks.of(el, above ? lookOf(above, looks) : null)
}

/** The language an element is in: nearest `lang`, or empty. */
export function languageOf(el: Element): string {
  for (let at: Element | null = el; at; at = parent(at)) {
    const lang = attr(at, 'lang')
    if (lang) return lang
  }
  return ''
}

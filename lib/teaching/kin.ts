import { attr, rect, tag } from '../platforms/dom'

/** So far up an element's like are looked for. */
const HIGHEST = 7

const above = (el: Element): Element | ShadowRoot | null =>
  el.parentElement ?? (el.getRootNode().nodeType === 11 ? (el.getRootNode() as ShadowRoot) : null)

/** One under the other, not side by side. */
const stacked = (a: DOMRect, b: DOMRect): boolean =>
  b.height > 0 && Math.abs(a.top - b.top) >= Math.min(a.height, b.height) * 0.5

const classes = (el: Element): string[] => (attr(el, 'class') ?? '').split(/\s+/).filter(Boolean)
const shareClass = (a: Element, b: Element): boolean => {
  const [mine, theirs] = [classes(a), classes(b)]
  return mine.length === 0 ? theirs.length === 0 : mine.some((name) => theirs.includes(name))
}

/** Siblings that repeat an element: of its tag, in its column. */
export function sistersOf(el: Element): Element[] {
  const box = rect(el)
  return [...(above(el)?.children ?? [])].filter(
    (one) => one !== el && tag(one) === tag(el) && stacked(box, rect(one)),
  )
}

/** All that stands in the same place of a repeated structure: its sisters, and its cousins under sisters of what holds it. */
export function kinOf(el: Element): Set<Element> {
  const found = new Set([el])
  const path: string[] = []
  for (let at: Element | null = el, up = 0; at && up < HIGHEST && tag(at) !== 'body'; up++) {
    const self = at
    const alike = sistersOf(at).filter((one) => up === 0 || shareClass(one, self))
    for (const cousin of alike.flatMap((one) => descend([one], path))) found.add(cousin)
    path.unshift(tag(at))
    at = at.parentElement
  }
  return found
}

const descend = (from: Element[], path: readonly string[]): Element[] =>
  path.reduce((all, name) => all.flatMap((el) => [...el.children].filter((kid) => tag(kid) === name)), from)

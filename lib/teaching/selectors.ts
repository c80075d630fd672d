import { attr, findAll, type Root, rect, tag } from '../platforms/dom'
import { selects } from '../platforms/follow'
import { isPlace, isWeak, marksOf } from './marks'
import { isWritten } from './written'

/** So many candidates of each kind are kept: the page may lose some. */
const KEPT = 3
const MOST_TRIED = 160

export interface Wanted {
  /** The element pointed at, and others that must be met. */
  must: readonly Element[]
  never?: readonly Element[]
  /** All that may be met. */
  may: ReadonlySet<Element>
  secret?: ReadonlySet<string>
}

const isShadow = (root: Root): root is ShadowRoot => root.nodeType === 11
export const rootOf = (el: Element): Root => el.getRootNode() as Root
const drawn = (root: Root, selector: string): Element[] =>
  findAll([root], selector).filter((el) => rect(el).height > 0)

/** How many a selector meets, or 0 where it meets a wrong one or misses one that it must meet. */
export function reach(selector: string, { must, never = [], may }: Wanted): number {
  const [first] = must
  if (!first || !must.every((el) => selects(el, selector)) || never.some((el) => selects(el, selector)))
    return 0
  const met = drawn(rootOf(first), selector)
  return met.every((el) => may.has(el)) ? met.length : 0
}

/** The best of many selectors, in the order given: those that meet nearly as many as the one that meets most. */
export function bestOf(selectors: readonly string[], wanted: Wanted): string[] {
  const tried = [...new Set(selectors)].slice(0, MOST_TRIED)
  const met = tried.map((selector) => ({ selector, count: reach(selector, wanted) }))
  const most = Math.max(0, ...met.map(({ count }) => count))
  return met
    .filter(({ count }) => count > 0 && count >= most * 0.6)
    .map(({ selector }) => selector)
    .slice(0, KEPT)
}

/** Selectors of an element and its like within its tree, stable ones first. */
export function selectorsFor(wanted: Wanted): string[] {
  const [el] = wanted.must
  if (!el) return []
  const single = compounds(el, wanted.secret)
  const [strong, weak] = [single.filter((one) => !isWeak(one)), single.filter(isWeak)]
  return bestOf([...strong, ...within(el, wanted.secret), structure(el, wanted), ...weak], wanted)
}

/** What is said of an element, amid what is said of its holders. */
export function within(el: Element, secret?: ReadonlySet<string>): string[] {
  const own = [...new Set([...marksOf(el, secret).slice(0, 4), CSS.escape(tag(el))])]
  return holdersOf(el, secret).flatMap(({ mark, direct }) =>
    own
      .filter((one) => isPlace(mark) || !isWeak(one))
      .map((one) => (direct ? `${mark} > ${one}` : `${mark} ${one}`)),
  )
}

/** Single marks, then pairs, then the bare tag. */
export function compounds(el: Element, secret?: ReadonlySet<string>): string[] {
  const marks = marksOf(el, secret).slice(0, 8)
  const pairs = marks.flatMap((a, i) => marks.slice(i + 1).map((b) => join(a, b)))
  return [...new Set([...marks, ...pairs, CSS.escape(tag(el))])]
}

/** A tag goes before what else is said of an element. */
export const join = (a: string, b: string): string => (/^[a-z]/i.test(b) ? b + a : a + b)

function holdersOf(el: Element, secret?: ReadonlySet<string>): { mark: string; direct: boolean }[] {
  const found: { mark: string; direct: boolean }[] = []
  for (let at = el.parentElement; at && tag(at) !== 'html'; at = at.parentElement) {
    const direct = at === el.parentElement
    for (const mark of [...idMark(at, secret), ...marksOf(at, secret).slice(0, 3)])
      found.push({ mark, direct })
  }
  return found
}

/** An id names a kind only where it holds a place of the page, not one of many. */
function idMark(el: Element, secret: ReadonlySet<string> = new Set()): string[] {
  const id = attr(el, 'id') ?? ''
  return isWritten(id) && !/\d/.test(id) && !secret.has(id.toLowerCase()) ? [`#${CSS.escape(id)}`] : []
}

/**
 * The way down by tags, from the top. What holds all the like of an element may be told by its place; one of many
 * never is.
 */
function structure(el: Element, { must, may }: Wanted): string {
  const like = [...must, ...may]
  const steps: string[] = []
  for (let at: Element | null = el; at && !/^(body|html)$/.test(tag(at)); at = at.parentElement) {
    const holdsAll = like.every((one) => at?.contains(one))
    steps.unshift(CSS.escape(tag(at)) + (holdsAll ? nth(at) : ''))
  }
  return [...(isShadow(rootOf(el)) ? [] : ['body']), ...steps].join(' > ')
}

function nth(el: Element): string {
  const same = [...(el.parentNode?.children ?? [])].filter((one) => tag(one) === tag(el))
  return same.length > 1 ? `:nth-of-type(${same.indexOf(el) + 1})` : ''
}

/** Selectors that lead from the page's own tree into the one an element is in, with the crossing at the end. */
export function wayInto(root: Root): string {
  const host = isShadow(root) ? root.host : root.defaultView?.frameElement
  if (!host) return ''
  const [best] = selectorsFor({ must: [host], may: new Set([host]) })
  return `${wayInto(rootOf(host))}${best ?? tag(host)} >>> `
}

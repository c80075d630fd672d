import { attr, attrNames, size, tag } from './dom'
import { type Marker, markersOf, nameWords } from './tokens'

/** How an element looks, as far as reading needs it. Elements of one kind (tag, classes, parents) share one look. */
export interface Look {
  id: number
  /** `gone`: not drawn at all; `tiny`: for screen readers only, or folded away. */
  hidden: 'gone' | 'tiny' | null
  /** Drawn as a box of its own: a bubble, a pill, a badge. */
  painted: boolean
  /** Background and text colour, to tell two kinds of bubbles apart. */
  color: string
  background: string
  inline: boolean
  keepsLines: boolean
  /** A bar along one side only: how quotations are drawn. */
  bar: boolean
  pointer: boolean
  /** Out of the flow: absolute, fixed. */
  afloat: boolean
  scrolls: boolean
  reversed: boolean
  prominence: number
  /** What the style sheet writes around it: an icon, or a time kept in an attribute. */
  generated: string
  rtl: boolean
  /** Its class, test and role words, and what they say of an author: worked out when first asked for. */
  names?: string
  markers?: Marker[]
}

const PLACE =
  /(^|;)\s*(top|bottom|left|right|inset[\w-]*|transform|translate|height|min-height|will-change|--[\w-]+)\s*:[^;]*/gi
const UNSTABLE =
  /^(id|href|src|alt|title|for|name|value|tabindex)$|id$|key$|index|time|date|stamp|label|describedby|controls|owns|posinset/
const clear = (color: string): boolean => color === 'transparent' || /,\s*0\)$|\/\s*0\)$/.test(color)

function signature(el: Element): string {
  let sig = tag(el)
  for (const name of attrNames(el)) {
    if (name !== 'class' && UNSTABLE.test(name)) continue
    const own = attr(el, name) ?? ''
    const value = name === 'style' ? own.replace(PLACE, '') : own
    // Numbers count or name; only 0 and 1 may be a yes or no.
    if (value.length < 300 && !/^([2-9]|-?\d{2,})$/.test(value)) sig += `|${name}=${value}`
  }
  return sig
}

function borders(s: CSSStyleDeclaration): { all: boolean; bar: boolean } {
  const widths = [s.borderTopWidth, s.borderRightWidth, s.borderBottomWidth, s.borderLeftWidth].map(
    Number.parseFloat,
  )
  const colors = [s.borderTopColor, s.borderRightColor, s.borderBottomColor, s.borderLeftColor]
  const drawn = widths.map((width, i) => width > 0 && !clear(colors[i] ?? ''))
  const thick = (i: number) => drawn[i] === true && (widths[i] ?? 0) >= 2
  const sides = (thick(1) && !drawn[3]) || (thick(3) && !drawn[1])
  return { all: drawn.every(Boolean), bar: sides && !drawn[0] && !drawn[2] }
}

function hiddenBy(el: Element, s: CSSStyleDeclaration): Look['hidden'] {
  if (s.display === 'none') return 'gone'
  if (s.visibility === 'hidden' || s.visibility === 'collapse') return 'tiny'
  if (s.display === 'contents' || s.display === 'inline') return null
  const [width, height] = size(el)
  const cut = s.overflowX !== 'visible' || s.clip !== 'auto' || s.clipPath !== 'none'
  return cut && (width <= 2 || height <= 2) ? 'tiny' : null
}

function generatedBy(el: Element, pseudo: string): string {
  const { content } = getComputedStyle(el, pseudo)
  return content === 'none' || content === 'normal' ? '' : content
}

/** The words of generated content: quoted strings and attributes. */
export function generatedText(el: Element, look: Look): string {
  if (look.generated === '') return ''
  const pieces = look.generated.matchAll(/"([^"]*)"|attr\(([\w-]+)[^)]*\)/g)
  return [...pieces]
    .map(([, text, name]) => text ?? attr(el, name ?? '') ?? '')
    .join('')
    .trim()
}

/** The words of an element's class, test name and role, shared by all of its kind. */
export function namesOf(el: Element, look: Look): string {
  look.names ??= nameWords(el)
  return look.names
}

/** What those words and its data say of an author. */
export function authorMarks(el: Element, look: Look): Marker[] {
  look.markers ??= markersOf(el)
  return look.markers
}

/** Looks of a page's elements, computed once per kind. Drop it when styles or sizes may have changed. */
export class Looks {
  /** Facts of geometry that hold for all elements of one kind: measured once. */
  readonly measured = new Map<string, boolean | number[]>()
  readonly #kinds = new Map<string, Look>()

  /** `above`: the look of the parent, or null at the top. */
  of(el: Element, above: Look | null): Look {
    const kind = `${above?.id ?? ''}/${signature(el)}`
    let look = this.#kinds.get(kind)
    if (!look) {
      if (this.#kinds.size > 20_000) this.#kinds.clear()
      look = this.#compute(el, above)
      this.#kinds.set(kind, look)
    }
    return look
  }

  /** A fact that is the same for all of a kind, measured at the first. */
  once<T extends boolean | number[]>(key: string, measure: () => T): T {
    const known = this.measured.get(key)
    if (known !== undefined) return known as T
    const value = measure()
    this.measured.set(key, value)
    return value
  }

  #next = 1

  #compute(el: Element, above: Look | null): Look {
    const s = getComputedStyle(el)
    const border = borders(s)
    const background = s.backgroundImage === 'none' ? s.backgroundColor : s.backgroundImage
    const filled = !clear(background) && background !== above?.background
    return {
      id: this.#next++,
      hidden: hiddenBy(el, s),
      painted: s.display !== 'contents' && (filled || border.all || s.boxShadow !== 'none'),
      color: s.color,
      background: clear(background) ? (above?.background ?? 'none') : background,
      inline: s.display.startsWith('inline') || s.display === 'contents',
      keepsLines: /pre|break-spaces/.test(s.whiteSpace),
      bar: border.bar,
      pointer: s.cursor === 'pointer',
      afloat: s.position === 'absolute' || s.position === 'fixed',
      scrolls: /auto|scroll|overlay/.test(s.overflowY),
      reversed: /-reverse/.test(s.flexDirection) && /flex/.test(s.display),
      prominence: Number.parseFloat(s.fontSize) + Number.parseFloat(s.fontWeight) / 100,
      generated: `${generatedBy(el, '::before')} ${generatedBy(el, '::after')}`.trim(),
      rtl: s.direction === 'rtl',
    }
  }
}

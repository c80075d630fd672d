import { attr, size } from './dom'
import { type Form, Forms } from './form'
import { LETTER } from './patterns'
import { asNamed, type Marker, markersOf, type NamedAs, nameWords } from './tokens'

/** How an element looks, as far as reading needs it. Elements of one kind (tag, classes, parents) share one look. */
export interface Look {
  id: number
  /** `gone`: not drawn at all; `tiny`: for screen readers only, or folded away. */
  hidden: 'gone' | 'tiny' | null
  /** Drawn as a box of its own: a bubble, a pill, a badge. */
  painted: boolean
  background: string
  /** Of ground and words, to tell two kinds of bubbles apart. */
  colours: string
  inline: boolean
  keepsLines: boolean
  /** A bar along one side only: how quotations are drawn. */
  bar: boolean
  /** The colour of that bar, or what is drawn in place of one. */
  edge: string
  pointer: boolean
  /** Out of the flow: absolute, fixed. */
  afloat: boolean
  /** Its words stand in the middle of it. */
  centred: boolean
  /** Its letters are drawn as pictures, by a font of icons, or not at all. */
  glyphs: boolean
  scrolls: boolean
  reversed: boolean
  prominence: number
  /** What the style sheet writes around it: an icon, or a time kept in an attribute. */
  generated: string
  rtl: boolean
  /** Its class, test and role words, and what they say of an author: worked out when first asked for. */
  names?: string
  is?: NamedAs
  markers?: Marker[]
  /** Its class calls it the current one of several. */
  marked?: boolean
  /** One of its kind is the frame of a message. */
  framed?: boolean
  /** How often words stood here, how often a time did, and whether both did in one record. */
  said?: number
  told?: number
  mixed?: boolean
}

const PLACE =
  /(^|;)\s*(top|bottom|left|right|inset[\w-]*|transform|translate|height|min-height|will-change|--[\w-]+)\s*:[^;]*/gi
/** "rgb(204, 0, 0)" is red, "rgba(204, 0, 0, 0)" is nothing. */
const clear = (color: string): boolean => color === 'transparent' || /^\w+a\(.*,\s*0\)$|\/\s*0\)$/.test(color)

/** An attribute in so far as it may change how an element looks. */
function telling(el: Element, name: string): string {
  const own = attr(el, name) ?? ''
  if (name === 'style') return `|style=${own.replace(PLACE, '').slice(0, 300)}`
  // Numbers count or name ("msg-3"), only 0 and 1 may be a yes or no; sentences and long numbers are no style sheet's.
  return own.length < 40 && !/^[2-9]$|^-\d|\d\d|\s|[:/#_.-]\d$/.test(own) ? `|${name}=${own}` : ''
}

function borders(s: CSSStyleDeclaration): { all: boolean; bar: boolean; edge: string } {
  const [top = 0, right = 0, bottom = 0, left = 0] = ['top', 'right', 'bottom', 'left'].map((side) =>
    clear(s.getPropertyValue(`border-${side}-color`))
      ? 0
      : Number.parseFloat(s.getPropertyValue(`border-${side}-width`)),
  )
  const one = (left >= 2 && !right) || (right >= 2 && !left)
  const edge = one ? s.getPropertyValue(`border-${left ? 'left' : 'right'}-color`) : ''
  return {
    all: top > 0 && right > 0 && bottom > 0 && left > 0,
    bar: one && !top && !bottom,
    edge: /inset/.test(s.boxShadow) ? s.boxShadow : edge,
  }
}

function hiddenBy(el: Element, s: CSSStyleDeclaration): Look['hidden'] {
  if (s.display === 'none') return 'gone'
  if (s.visibility === 'hidden' || s.visibility === 'collapse') return 'tiny'
  // Moved far out of the page, for screen readers.
  if (Number.parseFloat(s.left) < -999 || Number.parseFloat(s.textIndent) < -999) return 'tiny'
  if (s.display === 'contents' || s.display === 'inline') return null
  const [width, height] = size(el)
  const cut = s.overflowX !== 'visible' || s.clip !== 'auto' || s.clipPath !== 'none'
  return cut && (width <= 2 || height <= 2) ? 'tiny' : null
}

function generatedBy(el: Element, pseudo: string): string {
  const { content } = getComputedStyle(el, pseudo)
  return content === 'none' || content === 'normal' ? '' : content
}

const generatedAround = (el: Element): string =>
  `${generatedBy(el, '::before')} ${generatedBy(el, '::after')}`.trim()

/** The words of generated content: quoted strings and attributes. */
export function generatedText(el: Element, look: Look): string {
  if (!/\d/.test(look.generated) && !LETTER.test(look.generated)) return ''
  // A browser may have put the attribute's value in already, and that of another of its kind.
  const pieces = generatedAround(el).matchAll(/"([^"]*)"|attr\(([\w-]+)[^)]*\)/g)
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

/** What those words say of it: asked once for all of its kind. */
export function namedAs({ el, look }: { el: Element; look: Look }): NamedAs {
  look.is ??= asNamed(namesOf(el, look))
  return look.is
}

/** What those words and its data say of an author. */
export function authorMarks(el: Element, look: Look): Marker[] {
  look.markers ??= markersOf(el)
  return look.markers
}

/** On its way from one colour to another: what is seen now is not to be kept. */
const isChanging = (el: Element): boolean =>
  Element.prototype.getAnimations
    .call(el)
    .some((one) => 'transitionProperty' in one && one.playState === 'running')

/** Looks of a page's elements, computed once per kind. Drop it when styles or sizes may have changed. */
export class Looks {
  /** Facts of geometry that hold for all elements of one kind: measured once. */
  readonly measured = new Map<string, boolean | number[]>()
  /** By parent's look, tag with attributes, and class: strings of the page's own, none is put together to find one. */
  readonly #kinds = new Map<Look | null, Map<string, Map<string, Look>>>()
  #count = 0

  /** Painted things to press, with the texts in them: what was left out as a button may be a bubble. */
  readonly pressed = new Map<Look, string[]>()

  /** Classes of the frames of messages: a frame may look another way in the last group of the chat. */
  readonly frames = new Set<string>()

  readonly #forms = new Forms()

  form(el: Element): Form {
    return this.#forms.of(el)
  }

  /** `above`: the look of the parent, or null at the top; `form`: its tag and attributes. */
  of(el: Element, above: Look | null, form = this.form(el)): Look {
    const classes = form.classed ? (attr(el, 'class') ?? '') : ''
    let kind = form.name
    for (const name of form.styling) kind += telling(el, name)
    return this.#kinds.get(above)?.get(kind)?.get(classes) ?? this.#keep(el, above, kind, classes)
  }

  #keep(el: Element, above: Look | null, kind: string, classes: string): Look {
    if (this.#count++ % 20_000 === 0) this.#kinds.clear()
    const look = this.#compute(el, above)
    if (isChanging(el)) return look
    const here = this.#kinds.get(above) ?? new Map<string, Map<string, Look>>()
    const alike = here.get(kind) ?? new Map<string, Look>()
    this.#kinds.set(above, here.set(kind, alike.set(classes, look)))
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
    const ground = clear(background) ? (above?.background ?? 'none') : background
    return {
      id: this.#next++,
      hidden: hiddenBy(el, s),
      painted: s.display !== 'contents' && (filled || border.all || s.boxShadow !== 'none'),
      background: ground,
      colours: `${ground} ${s.color}`,
      inline: s.display.startsWith('inline') || s.display === 'contents',
      keepsLines: /pre|break-spaces/.test(s.whiteSpace),
      bar: border.bar,
      edge: border.edge,
      pointer: s.cursor === 'pointer',
      afloat: s.position === 'absolute' || s.position === 'fixed',
      centred: s.textAlign === 'center',
      glyphs: /^[^,]*(icon|symbol)/i.test(s.fontFamily) || Number.parseFloat(s.fontSize) < 2,
      scrolls: /auto|scroll|overlay/.test(s.overflowY),
      reversed: /-reverse/.test(s.flexDirection) && /flex/.test(s.display),
      prominence: Number.parseFloat(s.fontSize) + Number.parseFloat(s.fontWeight) / 100,
      generated: generatedAround(el),
      rtl: s.direction === 'rtl',
    }
  }
}

import {
  attr,
  findAll,
  findBeside,
  frameOf,
  inside,
  isHelpWidget,
  kids,
  ownerDocument,
  parent,
  type Root,
  rect,
  tag,
  textContent,
} from './dom'
import { NAMED } from './tokens'
import type { ComposerKind } from './types'

const FIELDS = 'textarea,input,[contenteditable],[role="textbox"]'
const WORDS = 'placeholder,aria-label,name,id,data-placeholder,title,class,aria-placeholder'.split(',')

export function kindOf(el: Element): ComposerKind {
  const name = tag(el)
  return name === 'textarea' || name === 'input' ? name : 'contenteditable'
}

/** The element itself or the nearest around it of which `test` is true, `up` steps up at most. */
function around(el: Element, test: (at: Element) => boolean, up = 999): Element | null {
  for (let at: Element | null = el; at && up--; at = parent(at)) if (test(at)) return at
  return null
}

/** The words a field says about itself, its form's names included. */
export function labelsOf(el: Element): string {
  return `${WORDS.map((name) => (attr(el, name) ?? '').replace(/[-_]+/g, ' ')).join(' ')} ${captionOf(el)}`
}

/** What it says to people: names and classes left out. */
export const spokenLabels = (el: Element): string =>
  [
    ...WORDS.filter((name) => /placeholder|label|title/.test(name)).map((name) => attr(el, name) ?? ''),
    captionOf(el),
  ]
    .join(' ')
    .trim()

const CAPTION = /^(label|legend|h[1-6])$/
/** The label or heading that a field stands in or right under: "Quick reply". */
function captionOf(el: Element): string {
  for (let at: Element | null = el, up = 0; at && up < 3; at = parent(at), up++) {
    const beside = kids(parent(at) ?? at)
    if (tag(at) === 'label') return short(at)
    const words = tag(at) === 'input' && beside.length === 1 ? short(parent(at) ?? at).trim() : ''
    if (words) return words
    const [before, after] = [-1, 1].map((step) => beside[beside.indexOf(at as Element) + step])
    // Drawn over the field, and written after it.
    if (after && tag(after) === 'label') return short(after)
    if (before) return CAPTION.test(tag(before)) ? short(before) : ''
  }
  return ''
}
const short = (el: Element): string => {
  const text = textContent(el) ?? ''
  return text.length < 60 ? text : ''
}

const editable = (el: Element): boolean =>
  /^(|true|plaintext-only)$/i.test(attr(el, 'contenteditable') ?? 'false')
const isField = (el: Element): boolean => {
  const name = tag(el)
  if (name === 'input') return /^(|text)$/.test(attr(el, 'type') ?? '')
  return name === 'textarea' || editable(el) || (attr(el, 'role') === 'textbox' && kids(el).some(editable))
}

const searches = (el: Element): boolean =>
  around(el, (at) => attr(at, 'role') === 'search' || tag(at) === 'search', 4) !== null ||
  (tag(el) === 'input' ? /^(searchbox|combobox)$/ : /^searchbox$/).test(attr(el, 'role') ?? '') ||
  NAMED.search.test(labelsOf(el))

const isRoomy = ({ width, height }: DOMRect): boolean => width >= 60 && height >= 12
/** Editors that draw their text themselves hear by a field that is next to nothing, and is meant to have the focus. */
const isEar = (el: Element): boolean =>
  tag(el) === 'textarea' &&
  !el.matches('[tabindex="-1"],[aria-hidden],[readonly]') &&
  el.getClientRects().length > 0 &&
  getComputedStyle(el).visibility === 'visible'
/** Whether there is a place where people see what they write in this field. */
export const isSeen = (el: Element): boolean =>
  around(el, (at) => isRoomy(rect(at)), isEar(el) ? 4 : 1) !== null

/** Fields in which a chat message might be written: visible, not for searching, outermost where they nest. */
export function fieldsOf(roots: readonly Root[]): Element[] {
  const fields = findAll(roots, FIELDS).filter((el) => {
    if (!isField(el)) return false
    return isSeen(el) && !searches(el) && !around(el, isHelpWidget)
  })
  return fields.filter((el) => !fields.some((other) => other !== el && inside(el, other))).slice(0, 60)
}

/** A frame that shows nothing but an editor is the field, to the page around it. */
export function framed(field: Element, page: Root | undefined): Element | null {
  const frame = ownerDocument(field) === page ? null : frameOf(field)
  return frame && !around(frame, isHelpWidget) ? frame : null
}

/** How many other fields stand in the same form: a chat asks for one text, a form for several. */
export function companions(el: Element, fields: readonly Element[]): number {
  const form = around(el, (at) => tag(at) === 'form', 8)
  const scope = form ?? parent(parent(el) ?? el) ?? el
  const others = form ? findBeside(form, 'input,textarea,select') : fields
  return others.filter((one) => one !== el && inside(one, scope) && (!form || isAsked(one))).length
}
const isAsked = (one: Element): boolean =>
  rect(one).height > 8 && !/^(hidden|file|submit|button|checkbox)$/.test(attr(one, 'type') ?? '')

/** Whether something to press stands beside the field: a send button. */
export function hasButton(el: Element): boolean {
  for (let at = parent(el), up = 0; at && up < 5; at = parent(at), up++) {
    const box = rect(at)
    if (box.height > 320) return false
    if (findButtons(at)) return true
  }
  return false
}
const findButtons = (el: Element): boolean =>
  kids(el).some(
    (kid) =>
      tag(kid) === 'button' || attr(kid, 'role') === 'button' || (rect(el).height < 200 && findButtons(kid)),
  )

import { attr, findAll, inside, isHelpWidget, kids, parent, type Root, rect, tag } from './dom'
import { NAMED } from './tokens'
import type { ComposerKind } from './types'

const FIELDS = 'textarea,input,[contenteditable],[role="textbox"]'
const WORDS = [
  'placeholder',
  'aria-label',
  'name',
  'id',
  'data-placeholder',
  'title',
  'class',
  'aria-placeholder',
]

export const kindOf = (el: Element): ComposerKind =>
  tag(el) === 'textarea' ? 'textarea' : tag(el) === 'input' ? 'input' : 'contenteditable'

/** The words a field says about itself, its form's names included. */
export function labelsOf(el: Element): string {
  return WORDS.map((name) => (attr(el, name) ?? '').replace(/[-_]+/g, ' ')).join(' ')
}

const editable = (el: Element): boolean =>
  /^(|true|plaintext-only)$/i.test(attr(el, 'contenteditable') ?? 'false')
const isField = (el: Element): boolean => {
  const name = tag(el)
  if (name === 'input') return /^(|text)$/.test(attr(el, 'type') ?? '')
  return name === 'textarea' || editable(el) || (attr(el, 'role') === 'textbox' && kids(el).some(editable))
}

function searches(el: Element): boolean {
  for (let at: Element | null = el, up = 0; at && up < 4; at = parent(at), up++)
    if (attr(at, 'role') === 'search' || tag(at) === 'search') return true
  return /^(searchbox|combobox)$/.test(attr(el, 'role') ?? '') || NAMED.search.test(labelsOf(el))
}

function inHelpWidget(el: Element): boolean {
  for (let at: Element | null = el; at; at = parent(at)) if (isHelpWidget(at)) return true
  return false
}

/** Fields in which a chat message might be written: visible, not for searching, outermost where they nest. */
export function fieldsOf(roots: readonly Root[]): Element[] {
  const fields = findAll(roots, FIELDS).filter((el) => {
    if (!isField(el)) return false
    const box = rect(el)
    return box.width >= 60 && box.height >= 12 && !searches(el) && !inHelpWidget(el)
  })
  return fields.filter((el) => !fields.some((other) => other !== el && inside(el, other))).slice(0, 60)
}

const shown = (el: Element): boolean => rect(el).height > 8
/** How many other fields stand in the same form: a chat asks for one text, a form for several. */
export function companions(el: Element, fields: readonly Element[]): number {
  for (let at: Element | null = el, up = 0; at && up < 8; at = parent(at), up++)
    if (tag(at) === 'form') {
      const others = findAll([at.getRootNode() as Root], 'input,textarea,select').filter(
        (one) =>
          one !== el &&
          inside(one, at as Element) &&
          shown(one) &&
          !/^(hidden|file|submit|button|checkbox)$/.test(attr(one, 'type') ?? ''),
      )
      return others.length
    }
  const form = parent(parent(el) ?? el) ?? el
  return fields.filter((one) => one !== el && inside(one, form)).length
}

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

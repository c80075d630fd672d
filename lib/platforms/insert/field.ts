import type { InsertOutcome } from '../types'
import { watchBeside } from './beside'
import { ANNOUNCES } from './command'
import { insertByEar } from './ear'
import { takeFocus } from './focus'
import { type Field, isUnseen } from './kind'
import { pause } from './pause'
import { undoStepOver } from './typing'
import { SHOWN, verify } from './verify'

/** So long a page needs to hear of a caret that is elsewhere. */
const AWAY = 34

/**
 * Caret at the end unless the person left it inside. It is moved away and back in any case: otherwise Chromium undoes the
 * insertion together with what was typed just before; so do pages with an undo of their own, unless they hear of it.
 * @param linger the person is not typing now
 */
async function placeCaret(field: Field, linger: boolean): Promise<number> {
  const end = field.value.length
  const at = takeFocus(field) ? end : (field.selectionEnd ?? end)
  const away = at === 0 ? end : at - 1
  field.setSelectionRange(away, away)
  if (linger && end > 0) await pause(AWAY)
  field.setSelectionRange(at, at)
  return at
}

function tell(field: Field, data: string) {
  field.dispatchEvent(
    new InputEvent('input', { bubbles: true, composed: true, inputType: 'insertText', data }),
  )
}

/** Past React's and others' own `value` on the element, then told to them as typing. The browser cannot undo this. */
function setValue(field: Field, value: string, caret: number, data: string) {
  Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value')?.set?.call(field, value)
  field.setSelectionRange(caret, caret)
  tell(field, data)
}

/** A line break, or in an `<input>` a space, between what was typed and what comes. */
function separated(field: Field, before: string, text: string): string {
  const gap = field.localName === 'input' ? ' ' : '\n'
  return before === '' || /\s$/.test(before) || /^\s/.test(text) ? text : gap + text
}

/** As each key announces itself, and in Firefox each command too. True if the page took it over. */
function announce(field: Field, data: string): boolean {
  if (ANNOUNCES) return false
  const how = { bubbles: true, cancelable: true, composed: true, inputType: 'insertText', data }
  return !field.dispatchEvent(new InputEvent('beforeinput', how))
}

/**
 * Chromium tells a page of each line apart, which is a step of its own to some, and to others a text they take back: it
 * hears of the whole alone, once. False if it heard of none, as where the browser wrote something else.
 */
function hearOnce(field: Field, expected: string, write: () => void): boolean {
  const view = field.ownerDocument.defaultView
  let told = false
  const hear = (event: Event) => {
    if (event.isTrusted && (told || field.value !== expected)) event.stopImmediatePropagation()
    else told = true
  }
  view?.addEventListener('input', hear, true)
  write()
  view?.removeEventListener('input', hear, true)
  return told
}

/**
 * Types `piece`. `told`: the page heard of it, even if it emptied the field at once: some keep the text elsewhere.
 * `atOnce`: the value before anything that a page has put off, however short.
 */
function type(field: Field, expected: string, piece: string) {
  const before = field.value
  const heard = hearOnce(field, expected, () => field.ownerDocument.execCommand('insertText', false, piece))
  if (!heard && field.value !== before) tell(field, piece)
  return { told: heard || field.value !== before, atOnce: field.value }
}

/** The second writer only where nobody has heard of the first. The value right after typing; null if it was not typed. */
async function write(field: Field, expected: string, caret: number, piece: string): Promise<string | null> {
  const before = field.value
  if (announce(field, piece)) await pause(34)
  if (field.value !== before) return null
  const { told, atOnce } = type(field, expected, piece)
  if (!told) await pause(34)
  if (told || field.value !== before) return atOnce
  setValue(field, expected, caret, piece)
  return null
}

/**
 * The browser's undo is gone where a script has set the value since (seen at once in the value), or where the page has
 * drawn the field anew (Firefox says so). A field that is emptied is but the ear of an editor with an undo of its own.
 */
function isUndoable(field: Field, expected: string, atOnce: string | null): boolean {
  if (!field.isConnected || field.value !== atOnce) return false
  return atOnce === '' || (atOnce === expected && field.ownerDocument.queryCommandEnabled('undo'))
}

/**
 * Writes into a textarea or input as a person would: the browser's own insertion, which Ctrl+Z takes back.
 * @param instead in small letters: what stands before the caret and is replaced; empty: nothing is.
 */
export async function insertIntoField(
  field: Field,
  wanted: string,
  isWanted: () => boolean,
  instead: string,
): Promise<InsertOutcome> {
  // An editor that draws its text itself has an undo of its own.
  const isEar = isUnseen(field)
  const heard = isEar && !instead ? await insertByEar(field, wanted, isWanted) : null
  if (heard) return heard
  if (field.value === '' || isEar) await undoStepOver(field.ownerDocument)
  const at = await placeCaret(field, !instead)
  if (!isWanted()) return { ok: false, why: 'other-chat' }
  const text = field.localName === 'input' ? wanted.replace(/\s*\n\s*/g, ' ') : wanted
  const before = field.value
  const from = at - instead.length
  if (before.slice(from, at).toLowerCase() !== instead) return { ok: false, why: 'failed' }
  const piece = instead ? text : separated(field, before.slice(0, at), text)
  const expected = before.slice(0, from) + piece + before.slice(at)
  if (field.maxLength >= 0 && expected.length > field.maxLength) return { ok: false, why: 'too-long' }
  field.setSelectionRange(from, at)
  const beside = watchBeside(field, piece)
  const atOnce = await write(field, expected, from + piece.length, piece)
  const holds = (after: string) => after === expected && !isEar
  const outcome = await verify(field, { before, holds, beside, within: SHOWN })
  if (!outcome.ok) return isEar ? { ok: false, why: 'unverified' } : outcome
  const done = { ok: true, undo: isUndoable(field, expected, atOnce) } as const
  return text === wanted ? done : { ...done, note: 'line-breaks-removed' }
}

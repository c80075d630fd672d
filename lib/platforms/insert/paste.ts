import { blockAt, escaped } from './command'
import { type Caret, composerText, keepsLineBreaks } from './displayed'

/** The page's own realm. In Firefox the event of a content script reaches the page without its data. */
interface PageRealm {
  ClipboardEvent: typeof ClipboardEvent
  DataTransfer: typeof DataTransfer
  InputEvent: typeof InputEvent
  Object: ObjectConstructor
}

type PageWindow = Window & PageRealm & { wrappedJSObject?: PageRealm }

function realmOf(composer: HTMLElement): PageRealm {
  const view = composer.ownerDocument.defaultView as PageWindow
  return view.wrappedJSObject ?? view
}

function pasteEvent(composer: HTMLElement, text: string, html: string): ClipboardEvent {
  const realm = realmOf(composer)
  const how = { bubbles: true, cancelable: true, composed: true, clipboardData: new realm.DataTransfer() }
  const event = new realm.ClipboardEvent('paste', Object.assign(new realm.Object(), how))
  event.clipboardData?.setData('text/plain', text)
  if (html) event.clipboardData?.setData('text/html', html)
  return event
}

/** Lines as Shift+Enter would have made them; none where HTML would collapse spaces in a row. */
const breaks = (text: string): string =>
  !text.includes('\n') || /^ | $| {2}/m.test(text) ? '' : escaped(text).replaceAll('\n', '<br>')

/** Each line in an element of this name. */
const inBlocks = (text: string, name: string): string =>
  escaped(text)
    .split('\n')
    .map((line) => `<${name}>${line || '<br>'}</${name}>`)
    .join('')

/**
 * Editors made of `<p>` (ProseMirror, CKEditor, TinyMCE) make paragraphs of plain text and drop its blank lines; others
 * (Squire, roosterjs) drop a line break at its beginning. To them, lines are offered as Shift+Enter would have made them.
 */
function htmlFor(text: string, block: Element, composer: Element): string {
  const dropsFirst = text.startsWith('\n') && block !== composer && !keepsLineBreaks(block)
  const html = block.localName === 'p' || dropsFirst ? breaks(text) : ''
  // Some (Toast UI) part a paragraph at each `<br>`: without its beginning there is one too many.
  return html && composerText(block) === '' ? `<p>${html}</p>` : html
}

/** What came of a paste. */
export interface Pasted {
  /** The page took it over. */
  taken: boolean
  /** A text as HTML in the other form of lines, for an editor that lost some in this one. */
  otherwise(text: string): string
  /** A text as HTML that no editor formats any more. */
  verbatim(text: string): string
}

/** By this word ProseMirror's editors know what one of them has copied: nothing is left to format. To others it is a comment. */
const FROM_EDITOR = '<!--data-pm-slice-->'

/** True if the page took the text over in this form, or changed its composer for it. */
function isTaken(composer: HTMLElement, text: string, html: string): boolean {
  const before = composerText(composer)
  return offerPaste(composer, text, html) || composerText(composer) !== before
}

/** Offers the text as a paste: editors with a model of their own take it into the model. */
export function paste(composer: HTMLElement, text: string, caret: Caret): Pasted {
  const block = blockAt(caret.node, composer)
  const html = htmlFor(text, block, composer)
  // Some editors leave a paste with HTML to the browser, which makes nothing of one by a script.
  const taken = isTaken(composer, text, html) || (!!html && isTaken(composer, text, ''))
  const blocks = (lines: string) => inBlocks(lines, block === composer ? 'p' : block.localName)
  return {
    taken,
    otherwise: html || block !== composer ? blocks : breaks,
    verbatim: (lines) => FROM_EDITOR + (breaks(lines) || blocks(lines)),
  }
}

/** Offers it in just this form. True if the page took it over. */
export function offerPaste(composer: HTMLElement, text: string, html = ''): boolean {
  return !composer.dispatchEvent(pasteEvent(composer, text, html))
}

/**
 * As the browser announces what a real paste brings. Some editors wait for that alone, and Chromium's own commands do not
 * announce themselves: it would show the text, and the editor's model would lack it. True if the page took it over.
 */
export function offerInput(composer: HTMLElement, text: string): boolean {
  const realm = realmOf(composer)
  const dataTransfer = new realm.DataTransfer()
  dataTransfer.setData('text/plain', text)
  const how = { bubbles: true, cancelable: true, composed: true, inputType: 'insertFromPaste', dataTransfer }
  return !composer.dispatchEvent(new realm.InputEvent('beforeinput', Object.assign(new realm.Object(), how)))
}

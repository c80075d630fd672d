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

/**
 * Editors made of `<p>` (ProseMirror, CKEditor, TinyMCE) make paragraphs of plain text and drop its blank lines; others
 * (Squire, roosterjs) drop a line break at its beginning. To them, lines are offered as Shift+Enter would have made them.
 * Not where HTML would collapse spaces in a row.
 */
function htmlFor(text: string, block: Element, composer: Element): string {
  const dropsFirst = text.startsWith('\n') && block !== composer && !keepsLineBreaks(block)
  if (!(block.localName === 'p' || dropsFirst) || !text.includes('\n') || /^ | $| {2}/m.test(text)) return ''
  return escaped(text).replaceAll('\n', '<br>')
}

/** Offers the text as a paste: editors with a model of their own take it into the model. True if the page took it over. */
export function paste(composer: HTMLElement, text: string, caret: Caret, before: string): boolean {
  const isTaken = (html: string) =>
    !composer.dispatchEvent(pasteEvent(composer, text, html)) || composerText(composer) !== before
  const html = htmlFor(text, blockAt(caret.node, composer), composer)
  // Some editors leave a paste with HTML to the browser, which makes nothing of one by a script.
  return isTaken(html) || (!!html && isTaken(''))
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

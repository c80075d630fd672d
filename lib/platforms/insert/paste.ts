import { blockAt, escaped } from './command'
import { type Caret, composerText } from './displayed'

/** The page's own realm. In Firefox the event of a content script reaches the page without its data. */
interface PageRealm {
  ClipboardEvent: typeof ClipboardEvent
  DataTransfer: typeof DataTransfer
  Object: ObjectConstructor
}

type PageWindow = Window & PageRealm & { wrappedJSObject?: PageRealm }

function pasteEvent(composer: HTMLElement, text: string, html: string): ClipboardEvent {
  const view = composer.ownerDocument.defaultView as PageWindow
  const realm = view.wrappedJSObject ?? view
  const how = { bubbles: true, cancelable: true, composed: true, clipboardData: new realm.DataTransfer() }
  const event = new realm.ClipboardEvent('paste', Object.assign(new realm.Object(), how))
  event.clipboardData?.setData('text/plain', text)
  if (html) event.clipboardData?.setData('text/html', html)
  return event
}

/**
 * Editors made of `<p>` (ProseMirror, CKEditor, TinyMCE) make paragraphs of plain text and drop its blank lines: to them,
 * lines are offered as Shift+Enter would have made them. Not where HTML would collapse spaces in a row.
 */
function htmlFor(text: string, block: Element): string {
  if (block.localName !== 'p' || !text.includes('\n') || /^ | $| {2}/m.test(text)) return ''
  return escaped(text).replaceAll('\n', '<br>')
}

/** Offers the text as a paste: editors with a model of their own take it into the model. True if the page took it over. */
export function paste(composer: HTMLElement, text: string, caret: Caret, before: string): boolean {
  const isTaken = (html: string) =>
    !composer.dispatchEvent(pasteEvent(composer, text, html)) || composerText(composer) !== before
  const html = htmlFor(text, blockAt(caret.node, composer))
  // Some editors leave a paste with HTML to the browser, which makes nothing of one by a script.
  return isTaken(html) || (!!html && isTaken(''))
}

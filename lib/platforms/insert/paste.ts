/** The page's own realm. In Firefox the event of a content script reaches the page without its data. */
interface PageRealm {
  ClipboardEvent: typeof ClipboardEvent
  DataTransfer: typeof DataTransfer
  Object: ObjectConstructor
}

type PageWindow = Window & PageRealm & { wrappedJSObject?: PageRealm }

function pasteEvent(composer: HTMLElement, data: Record<string, string>): ClipboardEvent {
  const view = composer.ownerDocument.defaultView as PageWindow
  const realm = view.wrappedJSObject ?? view
  const how = { bubbles: true, cancelable: true, composed: true, clipboardData: new realm.DataTransfer() }
  const event = new realm.ClipboardEvent('paste', Object.assign(new realm.Object(), how))
  for (const [type, value] of Object.entries(data)) event.clipboardData?.setData(type, value)
  return event
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

/**
 * What a paste carries. Editors made of `<p>` (ProseMirror, CKEditor, TinyMCE) make paragraphs of plain text and drop its
 * blank lines: to them, lines are offered as Shift+Enter would have made them. HTML would collapse spaces in a row.
 */
function clipboard(text: string, ofParagraphs: boolean): Record<string, string> {
  const plain = { 'text/plain': text }
  if (!ofParagraphs || !text.includes('\n') || /^ | $| {2}/m.test(text)) return plain
  return { ...plain, 'text/html': escaped(text).replaceAll('\n', '<br>') }
}

/** Offers the text as a paste: editors with a model of their own take it into the model. True if the page took it over. */
export function paste(composer: HTMLElement, text: string): boolean {
  const ofParagraphs = composer.querySelector(':scope > p') !== null
  return !composer.dispatchEvent(pasteEvent(composer, clipboard(text, ofParagraphs)))
}

/** The page's own realm. In Firefox the event of a content script reaches the page without its data. */
interface PageRealm {
  ClipboardEvent: typeof ClipboardEvent
  DataTransfer: typeof DataTransfer
  Object: ObjectConstructor
}

type PageWindow = Window & PageRealm & { wrappedJSObject?: PageRealm }

function realmOf(composer: HTMLElement): PageRealm {
  const view = composer.ownerDocument.defaultView as PageWindow
  return view.wrappedJSObject ?? view
}

function pasteEvent(composer: HTMLElement, text: string): ClipboardEvent {
  const realm = realmOf(composer)
  const init = Object.assign(new realm.Object(), {
    bubbles: true,
    cancelable: true,
    composed: true,
    clipboardData: new realm.DataTransfer(),
  })
  const event = new realm.ClipboardEvent('paste', init)
  event.clipboardData?.setData('text/plain', text)
  return event
}

/** Offers the text as a paste: editors with a model of their own take it into the model. True if the page took it over. */
export function paste(composer: HTMLElement, text: string): boolean {
  return !composer.dispatchEvent(pasteEvent(composer, text))
}

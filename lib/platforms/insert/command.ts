import { type Caret, isBlock } from './displayed'

/** Only in Firefox's windows. It makes `<br>` of line breaks, in one undo step; Chromium makes blocks of them. */
const makesBreaks = (document: Document) => 'mozInnerScreenX' in (document.defaultView ?? {})

/** Some chats take a paragraph for "send". They are not told of this one before it stands there. */
function unheard(document: Document, act: () => void) {
  const shield = new AbortController()
  const hush = (event: Event) => event.stopImmediatePropagation()
  document.defaultView?.addEventListener('beforeinput', hush, { capture: true, signal: shield.signal })
  act()
  shield.abort()
}

/** Whether a block lies between the caret and the composer itself. */
function isInBlock(node: Node, composer: HTMLElement): boolean {
  if (node === composer || !node.parentNode) return false
  return (
    (node.nodeType === Node.ELEMENT_NODE && isBlock(node as Element)) || isInBlock(node.parentNode, composer)
  )
}

function lineByLine(document: Document, text: string, lineBreak: () => void) {
  text.split('\n').forEach((line, index) => {
    if (index > 0) lineBreak()
    if (line) document.execCommand('insertText', false, line)
  })
}

/**
 * The browser's own insertion, as if typed. Lines become blocks where the composer is made of blocks (some editors drop
 * `<br>`), else `<br>`, as Shift+Enter makes them: blocks would show an empty line twice in the composer's `innerText`.
 */
export function typeIn(composer: HTMLElement, text: string, caret: Caret): void {
  const document = composer.ownerDocument
  const inBlock = isInBlock(caret.node, composer)
  if (inBlock !== makesBreaks(document)) document.execCommand('insertText', false, text)
  else if (inBlock)
    lineByLine(document, text, () => unheard(document, () => document.execCommand('insertParagraph')))
  else lineByLine(document, text, () => document.execCommand('insertLineBreak'))
}

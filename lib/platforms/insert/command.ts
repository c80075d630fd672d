import { type Caret, composerText, isBlock, keepsLineBreaks } from './displayed'

/** Only Firefox has it. There commands announce themselves, and make `<br>` of line breaks; Chromium makes blocks of them. */
export const ANNOUNCES = 'mozInnerScreenX' in globalThis

export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}

/** As HTML which shows the same, spaces in a row included. */
function shownAs(line: string): string {
  return escaped(line).replace(/^ | $| (?= )/g, '&nbsp;')
}

/** The block in which the node is: the composer itself where there is no other. */
export function blockAt(node: Node, composer: HTMLElement): Element {
  let at = node.nodeType === Node.TEXT_NODE ? node.parentElement : (node as Element)
  while (at && at !== composer && !isBlock(at)) at = at.parentElement
  return at ?? composer
}

/** As Shift+Enter makes them. */
function linesIn(composer: HTMLElement, lines: string[]): string {
  return keepsLineBreaks(composer) ? escaped(lines.join('\n')) : lines.map(shownAs).join('<br>')
}

/** Lines as blocks after the one in which the caret is at the end, or instead of it where it is empty. */
function blocks(block: Element, lines: string[]): string {
  const name = block.localName
  const empty = composerText(block) === ''
  if (empty) block.ownerDocument.getSelection()?.getRangeAt(0).selectNode(block)
  return lines
    .map((line, index) =>
      index > 0 || empty ? `<${name}>${shownAs(line) || '<br>'}</${name}>` : shownAs(line),
    )
    .join('')
}

/**
 * The browser's own insertion, as if typed: one command, hence one step for its undo and one event for the page. Lines
 * become blocks where the composer is made of blocks (some editors drop `<br>`), else `<br>`, as Shift+Enter makes them:
 * blocks would show an empty line twice in the composer's `innerText`.
 */
export function typeIn(composer: HTMLElement, text: string, caret: Caret): void {
  const document = composer.ownerDocument
  const html = text.includes('\n') ? asHtml(text.split('\n'), caret, composer) : null
  document.execCommand(html === null ? 'insertText' : 'insertHTML', false, html ?? text)
}

/** Null where the browser's own way with line breaks is the right one. */
function asHtml(lines: string[], caret: Caret, composer: HTMLElement): string | null {
  const block = blockAt(caret.node, composer)
  if (!ANNOUNCES) return block === composer ? linesIn(composer, lines) : null
  const { localName } = block
  const text = composerText(block)
  // A `<div>` with something in it would take the others into itself.
  const isLine = localName === 'p' || (localName === 'div' && block !== composer && text === '')
  return isLine && text === composerText(block, caret) ? blocks(block, lines) : null
}

import { isField } from './kind'

/** A place in the document: as a Range's start. */
export interface Caret {
  node: Node
  offset: number
}

/** Fillers which editors put in to give the caret a place: never part of what is sent. */
const FILLERS = /[\u200b\u2060\ufeff]/g

/** Lines as they are being read; a line is opened by its first content, so that a last `<br>` opens none. */
class Lines {
  private readonly lines = ['']
  private begun = false
  private ended = false

  add(text: string) {
    if (this.ended) this.lines.push('')
    this.ended = false
    this.begun = true
    this.lines[this.lines.length - 1] += text
  }

  end() {
    this.ended = this.begun
  }

  get atStart() {
    return this.ended || this.lines[this.lines.length - 1] === ''
  }

  toString() {
    return this.lines.join('\n')
  }
}

/** Reads an editable as it is shown; ends at `caret` where one is given. `innerText` would double the lines of `<p>`. */
class Reading {
  readonly lines = new Lines()

  constructor(
    private readonly root: Element,
    private readonly caret: Caret | null,
  ) {}

  /** True once the caret was reached: the rest is not wanted. */
  read(node: Node): boolean {
    if (node.nodeType === Node.TEXT_NODE) return this.text(node as Text)
    return node.nodeType === Node.ELEMENT_NODE && this.element(node as Element)
  }

  private text(node: Text): boolean {
    const here = this.caret?.node === node
    const text = here ? node.data.slice(0, this.caret?.offset) : node.data
    if (node.parentElement && keepsLineBreaks(node.parentElement)) this.preformatted(text)
    else this.flowing(text)
    return here
  }

  private preformatted(text: string) {
    const [first = '', ...others] = text.split('\n')
    if (text) this.lines.add(clean(first))
    for (const line of others) {
      this.lines.add('')
      this.lines.end()
      if (line) this.lines.add(clean(line))
    }
  }

  private flowing(text: string) {
    const collapsed = text.replace(/[ \t\r\n]+/g, ' ')
    if (collapsed && !(collapsed === ' ' && this.lines.atStart)) this.lines.add(clean(collapsed))
  }

  private element(element: Element): boolean {
    if (element.localName === 'br') this.lines.add('')
    if (element.localName === 'img') this.lines.add(emojiOf(element))
    if (styleOf(element).display === 'none' || (element !== this.root && isDecoration(element))) return false
    const block = element.localName === 'br' || isBlock(element)
    if (block) this.lines.end()
    if (this.children(element)) return true
    if (block) this.lines.end()
    return false
  }

  private children(element: Element): boolean {
    const stop = this.caret?.node === element ? this.caret.offset : -1
    for (const [index, child] of element.childNodes.entries()) {
      if (index === stop) break
      if (this.read(child)) return true
    }
    if (stop >= 0 && element !== this.root) this.lines.add('')
    return stop >= 0
  }
}

/** White space and fillers are the editor's own affair: `<p>`, `<br>`, no-break spaces. */
export function bare(text: string): string {
  return text.replace(/[\s\u200b\u2060\ufeff]+/g, '')
}

function clean(text: string): string {
  return text.replace(FILLERS, '').replaceAll('\u00a0', ' ')
}

/** An emoji that is drawn as a picture is told by `alt`, or by some attribute of the editor's own. */
function emojiOf(picture: Element): string {
  const told = [...picture.attributes].find(({ value }) => /^\p{Extended_Pictographic}/u.test(value))
  return picture.getAttribute('alt') || told?.value || ''
}

function styleOf(
  element: Element,
): Pick<CSSStyleDeclaration, 'display' | 'pointerEvents' | 'position' | 'whiteSpace'> {
  return element.ownerDocument.defaultView?.getComputedStyle(element) ?? (element as HTMLElement).style
}

export function keepsLineBreaks(element: Element): boolean {
  return /^(pre|break-spaces)/.test(styleOf(element).whiteSpace)
}

/** Stands on lines of its own. */
export function isBlock(element: Element): boolean {
  return !/^(inline|contents)/.test(styleOf(element).display)
}

/** Placeholders and widgets lie inside some editors: not editable, and out of the text's flow or of the mouse's reach. */
export function isDecoration(node: Node): boolean {
  if (node.nodeType !== Node.ELEMENT_NODE) return false
  const element = node as Element
  if (element.getAttribute('contenteditable') !== 'false') return false
  const { position, pointerEvents } = styleOf(element)
  return position === 'absolute' || pointerEvents === 'none'
}

/** What stands in the composer, as displayed: one `\n` per line, no fillers, no placeholder. Ends at `caret` if given. */
export function composerText(composer: Element, caret: Caret | null = null): string {
  if (isField(composer)) return composer.value
  const reading = new Reading(composer, caret)
  reading.read(composer)
  return reading.lines.toString()
}

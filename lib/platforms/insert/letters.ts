import { selectionOf } from './caret'
import { bare } from './displayed'
import { isField } from './kind'

/** What is written in a composer, white space and fillers left out: they are where editors differ. */
export interface Letters {
  text: string
  /** The selection, as positions in `text`; null where there is none. */
  selected: [start: number, end: number] | null
  select(start: number, end: number): void
}

/** Where each letter stands; an emoji is two, as for the browser. */
const placesOf = (text: string): number[] =>
  Array.from({ length: text.length }, (_, at) => at).flatMap((at) => (bare(text.charAt(at)) ? [at] : []))

function inField(field: HTMLInputElement | HTMLTextAreaElement): Letters {
  const { value, selectionStart, selectionEnd } = field
  const places = placesOf(value)
  const count = (end: number | null) => bare(value.slice(0, end ?? 0)).length
  return {
    text: bare(value),
    selected: [count(selectionStart), count(selectionEnd)],
    select: (start, end) => field.setSelectionRange(places[start] ?? 0, (places[end - 1] ?? 0) + 1),
  }
}

function inEditable(composer: HTMLElement): Letters {
  const selection = selectionOf(composer)
  const walker = composer.ownerDocument.createTreeWalker(composer, NodeFilter.SHOW_TEXT)
  const places: { node: Text; offset: number }[] = []
  let text = ''
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    text += bare(node.data)
    for (const offset of placesOf(node.data)) places.push({ node, offset })
  }
  return {
    text,
    selected: selection && selectedIn(composer, selection),
    select: (start, end) => {
      const [first, last] = [places[start], places[end - 1]]
      if (first && last) selection?.setBaseAndExtent(first.node, first.offset, last.node, last.offset + 1)
    },
  }
}

function selectedIn(composer: HTMLElement, selection: Selection): [number, number] | null {
  if (!composer.contains(selection.focusNode) || selection.rangeCount === 0) return null
  const { startContainer, startOffset, endContainer, endOffset } = selection.getRangeAt(0)
  const range = composer.ownerDocument.createRange()
  range.setStart(composer, 0)
  const count = (node: Node, offset: number) => {
    range.setEnd(node, offset)
    return bare(range.toString()).length
  }
  return [count(startContainer, startOffset), count(endContainer, endOffset)]
}

export function lettersOf(composer: HTMLElement): Letters {
  return isField(composer) ? inField(composer) : inEditable(composer)
}

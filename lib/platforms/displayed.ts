import { type Box, isBox } from './box'

/** Signs that no page draws, of Latin-1: with others each letter of a text takes two bytes. */
const BLOCK = '\x80'
const PARAGRAPH = '\x81'

function render(box: Box, without: readonly Box[]): string {
  if (without.includes(box) || box.look.hidden) return ''
  let out = ''
  box.parts.forEach((part) => {
    if (isBox(part)) out += render(part, without)
    else
      out +=
        box.look.keepsLines || part === '\n'
          ? part
          : part.replace(/[\t\n\f\r][\t\n\f\r ]*| [\t\n\f\r ]+/g, ' ')
  })
  if (box.look.inline || box.name === 'br') return out
  const edge = box.name === 'p' ? PARAGRAPH : BLOCK
  return edge + out + edge
}

const ENDS = /^[\s\x80\x81]+|[\s\x80\x81]+$/g
const UNEVEN = /[\n\x80\x81\u200b\ufeff]/
/** The words as displayed: line breaks kept, blocks on lines of their own. */
export function displayed(box: Box, without: readonly Box[] = []): string {
  const drawn = render(box, without).replace(ENDS, '')
  if (!UNEVEN.test(drawn)) return drawn
  return drawn
    .replace(/[ \n]*\n(?=[\x80\x81])/g, '')
    .replace(/ *[\x80\x81][ \x80\x81]*/g, (edges) => (edges.includes(PARAGRAPH) ? '\n\n' : '\n'))
    .replace(/ *\n */g, '\n')
    .replace(/[\u200b\ufeff]/g, '')
    .trim()
}

/** Any text on one line, without marks that are not seen. */
export const displayedLine = (text: string): string =>
  text.replace(/[\s\u200b-\u200f\u2060\ufeff]+/g, ' ').trim()

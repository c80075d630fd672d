const MARKUP = /<\/?[a-z!][^>]*>|&(#\d+|#x[\da-f]+|[a-z]+);/i
const BLOCKS = /^(P|DIV|LI|UL|OL|TR|TABLE|H[1-6]|BLOCKQUOTE|SECTION|ARTICLE)$/
const UNSEEN = /^(SCRIPT|STYLE|TEMPLATE|HEAD|TITLE|NOSCRIPT)$/

/** The words of an HTML text, with its line breaks; plain text stays as it is. Nothing of it runs or is fetched. */
export function plainOf(source: string): string {
  if (!MARKUP.test(source)) return source
  const { body } = new DOMParser().parseFromString(source, 'text/html')
  return wordsIn(body)
    .replace(/[ \t\u00a0]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

function wordsIn(node: Node): string {
  if (node.nodeType === Node.TEXT_NODE) return (node.nodeValue ?? '').replace(/\s+/g, ' ')
  if (node.nodeName === 'BR') return '\n'
  if (UNSEEN.test(node.nodeName)) return ''
  const inside = [...node.childNodes].map(wordsIn).join('')
  return BLOCKS.test(node.nodeName) ? `\n${inside}\n` : inside
}

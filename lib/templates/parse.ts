import { PLACEHOLDERS, type Placeholder } from './types'

export type Token =
  | { kind: 'text'; text: string }
  | { kind: 'placeholder'; name: Placeholder }
  | { kind: 'forms'; feminine: string; masculine: string; neutral: string }

const MARK = new RegExp(
  `\\{\\{(${PLACEHOLDERS.join('|')})\\}\\}|\\{([^{}|]*)\\|([^{}|]*)\\|([^{}|]*)\\}`,
  'g',
)

/** Splits a template's text. What is neither a known placeholder nor three gender forms stays text. */
export function parse(text: string): Token[] {
  const tokens: Token[] = []
  let end = 0
  for (const match of text.matchAll(MARK)) {
    if (match.index > end) tokens.push({ kind: 'text', text: text.slice(end, match.index) })
    tokens.push(token(match))
    end = match.index + match[0].length
  }
  if (end < text.length) tokens.push({ kind: 'text', text: text.slice(end) })
  return tokens
}

function token([, name, feminine = '', masculine = '', neutral = '']: RegExpExecArray): Token {
  const known = PLACEHOLDERS.find((placeholder) => placeholder === name)
  return known ? { kind: 'placeholder', name: known } : { kind: 'forms', feminine, masculine, neutral }
}

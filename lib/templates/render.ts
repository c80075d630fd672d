import type { Gender, Specialist } from '../settings'
import { beforeHour } from './grammar'
import { parse, type Token } from './parse'
import type { Placeholder, TemplateEntry, Values } from './types'

/** A piece of a message: words, or a place that still has to be filled. */
export type Part = { text: string } | { gap: Placeholder }

export interface Rendered {
  parts: Part[]
  /** Each missing placeholder once, in order of the text. */
  missing: Placeholder[]
}

/** A message with a hole was about to be used. `gaps`: what is missing. */
export class UnfilledTemplate extends Error {
  override readonly name = 'UnfilledTemplate'
  constructor(readonly gaps: readonly Placeholder[]) {
    super(`Not filled in: ${gaps.join(', ')}`)
  }
}

/**
 * Fills a template. Values are plain text: one that looks like a placeholder stays as it is. The specialist's
 * name comes from `specialist`, their gender decides between `{feminine|masculine|neutral}`.
 */
export function render(
  template: Pick<TemplateEntry, 'text'>,
  values: Values,
  specialist: Specialist,
): Rendered {
  const known: Values = { ...values, specialist: specialist.name }
  const tokens = parse(template.text)
  const parts = tokens.map((token, index) =>
    part(agreeing(token, tokens[index + 1], known), known, specialist.gender),
  )
  const gaps = parts.flatMap((piece) => ('gap' in piece ? [piece.gap] : []))
  return { parts: joined(parts), missing: [...new Set(gaps)] }
}

/** The message as it will read. @throws UnfilledTemplate where something is missing. */
export function asText(parts: readonly Part[]): string {
  const gaps = parts.flatMap((piece) => ('gap' in piece ? [piece.gap] : []))
  if (gaps.length > 0) throw new UnfilledTemplate(gaps)
  return parts.map((piece) => ('text' in piece ? piece.text : '')).join('')
}

/** Words before an hour that is known agree with it. */
function agreeing(token: Token, next: Token | undefined, { time }: Values): Token {
  if (token.kind !== 'text' || next?.kind !== 'placeholder' || next.name !== 'time' || !time) return token
  return { kind: 'text', text: beforeHour(token.text, time.trim()) }
}

function part(token: Token, values: Values, gender: Gender): Part {
  if (token.kind === 'text') return { text: token.text }
  if (token.kind === 'forms') return { text: token[gender] }
  const value = values[token.name]?.trim()
  return value ? { text: value } : { gap: token.name }
}

/** Neighbouring words become one part, so that only gaps divide a message. */
function joined(parts: readonly Part[]): Part[] {
  return parts.reduce<Part[]>((done, piece) => {
    const last = done.at(-1)
    if (last && 'text' in last && 'text' in piece) done[done.length - 1] = { text: last.text + piece.text }
    else done.push(piece)
    return done
  }, [])
}

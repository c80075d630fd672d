import type { RecordRead } from './record'
import type { Seen, Sides } from './sides'
import { NAMED } from './tokens'

/** Two ways to write one person's name: "Ana", "Ana García", "Chat with Ana". */
export const samePerson = (a: string, b: string): boolean => {
  const [x, y] = [a.trim().toLowerCase(), b.trim().toLowerCase()]
  return x === y || holdsName(x, y) || holdsName(y, x)
}

/** The name stands among these words. */
export const holdsName = (words: string, name: string): boolean =>
  name !== '' && words !== name && ` ${words} `.includes(` ${name} `)

export const isSystemMarked = (record: RecordRead, sides: Sides): boolean =>
  record.markers.some((m) => m.weight === 0 && sides.tokens.get(m.token) === 0)

const tokenSum = (record: RecordRead, sides: Sides): number =>
  [...new Set(record.markers.map((m) => m.token))].reduce((sum, one) => sum + (sides.tokens.get(one) ?? 0), 0)

/** Where all records carry words of one side, those that carry fewer of them are the other's. */
export function levelOf(all: readonly Seen[], sides: Sides): number {
  const sums = all.filter((seen) => !isSystemMarked(seen.record, sides)).map((s) => tokenSum(s.record, sides))
  const [least, most] = [Math.min(...sums), Math.max(...sums)]
  return most - least >= 2 && (least >= 0 || most <= 0) ? (least + most) / 2 : 0
}

/** What words in the page say: markers in classes and data, labels for screen readers, names. */
export function spokenScore({ record, said }: Seen, sides: Sides): number {
  let score = 0
  score = Math.max(-3, Math.min(3, tokenSum(record, sides) - sides.level))
  if (record.spoken.some((text) => NAMED.byYou.test(text))) score += 4
  else score += bySomeone(record.spoken, sides.partner)
  if (said.name && NAMED.you.test(said.name)) score += 4
  else if (said.name && sides.partner && samePerson(said.name, sides.partner)) score -= 4
  else if (said.name && sides.youNamed) score -= 2
  else if (said.name && sides.partner) score += sides.partnerNamed ? 2 : 0.4
  return score
}

/** "Said Ana": the client, unless the client is known by another name. */
function bySomeone(spoken: readonly string[], partner: string | null): number {
  const said = spoken.find((text) => NAMED.bySomeone.test(text))
  if (said === undefined) return 0
  const [first = ''] = (partner ?? '').split(' ')
  return said.includes(first) ? -3 : 1
}

import type { Reason } from '../../lib/protocol/types'
import type { Speech } from '../words'

/** How each value of a reason is said. Others are put in as they are. */
const WORDING: Record<string, (speech: Speech, value: string | number, now: number) => string> = {
  at: (speech, value, now) => speech.clock.when(Number(value), now),
  due: (speech, value, now) => speech.clock.when(Number(value), now),
  until: (speech, value, now) => speech.clock.when(Number(value), now),
  session: (speech, value, now) => speech.clock.when(Number(value), now),
  since: (speech, value, now) => speech.clock.relative(Number(value), now),
  rule: (speech, value) => wordOf(speech, `rule.${value}`),
  where: (speech, value) => wordOf(speech, `where.${value}`).toLocaleLowerCase(speech.language),
  reason: (speech, value) => wordOf(speech, `close.${value}`).toLocaleLowerCase(speech.language),
}

/** One reason as a sentence; null for one that has no words yet: better silent than a code. */
export function reasonText(speech: Speech, { id, values }: Reason, now: number): string | null {
  const key = `why.${id}`
  const count = Number(values.count ?? 1)
  if (!speech.has(key, count)) return null
  const worded = Object.entries(values).map(([name, value]) => [
    name,
    WORDING[name]?.(speech, value, now) ?? value,
  ])
  return speech.t(key, { count, ...Object.fromEntries(worded) })
}

const wordOf = ({ t, has }: Speech, key: string) => (has(key) ? t(key) : '')

import type { Translate } from '../../lib/locales'
import type { WordsFault } from '../../lib/templates/faults'

/** What is wrong with a field, in words; null: nothing. */
export function faultIn(
  field: WordsFault['field'],
  faults: readonly WordsFault[],
  t: Translate,
): string | null {
  const told = faults.filter((fault) => fault.field === field).map((fault) => faultWords(fault, t))
  return told.length > 0 ? [...new Set(told)].join(' ') : null
}

export const faultWords = ({ why, words }: WordsFault, t: Translate): string => t(`wording.${why}`, { words })

import type { Words } from '../../lib/locales'
import { ANYTIME, OCCASIONS } from '../../lib/templates/situations'
import type { Template } from '../../lib/templates/types'

export type AnyOccasion = Template['occasion']

/** All that a message may be for, in the order in which they are shown. */
export const ALL_OCCASIONS: readonly AnyOccasion[] = [...OCCASIONS, ANYTIME]

/** A stage has a word of its own, and so has a situation. */
export function occasionWord(occasion: AnyOccasion, { t, has }: Words): string {
  const [stage, other] = [`stage.${occasion}`, `occasion.${occasion}`]
  if (has(stage)) return t(stage)
  return has(other) ? t(other) : occasion
}

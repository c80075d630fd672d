/** What is pointed at, in this order. */
export const STEPS = ['row', 'clientMessage', 'ownMessage', 'composer'] as const
export type Step = (typeof STEPS)[number]

/** What was pointed at so far, in the order of the steps; null: it is missing on the page. */
export type Picks = readonly (Element | null)[]

export const stepAt = (picks: Picks): Step | null => STEPS[picks.length] ?? null
export const pickOf = (picks: Picks, step: Step): Element | null => picks[STEPS.indexOf(step)] ?? null

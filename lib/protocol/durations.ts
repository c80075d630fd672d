/** Lengths of time in milliseconds. Elapsed time only: a day here is 24 real hours, whatever the clocks do. */
export const MINUTE = 60_000
export const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR

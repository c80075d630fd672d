/** Sorts after every deadline that matters. */
export const LONG_AGO = Number.MAX_SAFE_INTEGER - 1
/** Sorts after every real instant: IndexedDB cannot index null. */
export const NEVER = Number.MAX_SAFE_INTEGER

import { storage } from 'wxt/utils/storage'

/** Why nothing can be kept: see lib/db/faults.ts. */
type Fault = 'newer' | 'full' | 'unavailable'

/** What the background noticed last, so that the popup can tell it. Gone with the browser: it is noticed again. */
export const databaseFault = storage.defineItem<Fault | null>('session:databaseFault', { fallback: null })

import { storage } from 'wxt/utils/storage'
import type { Instant } from './protocol/types'

/** Why nothing can be kept: see lib/db/faults.ts. */
type Fault = 'newer' | 'full' | 'unavailable'

/** What the background noticed last, so that the popup can tell it. Gone with the browser: it is noticed again. */
export const databaseFault = storage.defineItem<Fault | null>('session:databaseFault', { fallback: null })

/**
 * A moment at which Hilo was at work already, though by the computer's clock it is yet to come: that was put back. Null: it
 * was not, or the specialist says that it is right.
 */
export const yetToCome = storage.defineItem<Instant | null>('local:yetToCome', { fallback: null })

import type { Transaction } from 'dexie'
import * as v1 from './v1'
import * as v2 from './v2'
import * as v3 from './v3'
import * as v4 from './v4'
import * as v5 from './v5'

/** One step of the schema: what it adds or changes, and how the rows that are there follow. */
interface Step {
  stores: Record<string, string>
  upgrade?: (tx: Transaction) => Promise<void>
}

/** Every step there was, oldest first: the first makes version 1. A step that was shipped is never changed. */
export const steps: readonly Step[] = [v1, v2, v3, v4, v5]

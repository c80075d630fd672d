import { browser } from 'wxt/browser'
import type { HiloDatabase } from '../db'
import { adoptPolicy } from '../policy/adopt'
import { putToUse } from './put-to-use'

/** Takes the organisation's policy over whenever it changes. Registered at the start of the worker. */
export function heedOrganisation(db: HiloDatabase): void {
  browser.storage.onChanged.addListener((_, area) => {
    if (area === 'managed') void heedPolicy(db)
  })
}

/** Of a change Firefox tells nothing: looked at again at every start and heartbeat. */
export async function heedPolicy(db: HiloDatabase): Promise<void> {
  if (await adoptPolicy()) await putToUse(db, Date.now())
}

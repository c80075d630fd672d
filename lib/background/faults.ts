import { browser } from 'wxt/browser'
import { type DatabaseFault, faultOf, type HiloDatabase, reopen } from '../db'
import { databaseFault } from '../health'
import { showBadge } from './badge'
import { faultWords } from './words'

/**
 * Runs what reads or keeps something, and tells the specialist where the database would not: on the icon at once, and
 * in the popup.
 * @param proves what cannot be wrong any more where the work succeeds.
 * @throws what failed.
 */
export async function telling<Result>(
  db: HiloDatabase,
  proves: readonly DatabaseFault[],
  work: () => Promise<Result>,
): Promise<Result> {
  try {
    const result = await work()
    await forget(db, proves)
    return result
  } catch (error) {
    await tellFault(error).catch(() => undefined)
    reopen(db)
    throw error
  }
}

async function tellFault(error: unknown): Promise<void> {
  const fault = faultOf(error)
  if (!fault) return
  await databaseFault.setValue(fault)
  await browser.action.setBadgeText({ text: '!' })
  await browser.action.setBadgeBackgroundColor({ color: '#b91c1c' })
  await browser.action.setTitle({ title: await faultWords(fault) })
}

async function forget(db: HiloDatabase, proven: readonly DatabaseFault[]): Promise<void> {
  const fault = await databaseFault.getValue()
  if (fault === null || !proven.includes(fault)) return
  await databaseFault.setValue(null)
  await showBadge(db)
}

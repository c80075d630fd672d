import { storage } from 'wxt/utils/storage'
import { readSettings, settings } from '../settings'

/**
 * The settings of a copy. Not among them: what the browser's account holds and whether it is met, which is each
 * computer's own, and what the organisation sets.
 */
export const KEPT = [
  ...(['consent', 'salt', 'workingHours', 'protocol', 'language', 'theme', 'setupSteps'] as const),
  ...(['weeklyHours', 'calendar', 'notifications', 'register', 'profiles', 'retentionDays'] as const),
]

export type KeptSettings = { [Name in (typeof KEPT)[number]]: (typeof settings)[Name]['fallback'] }

export const readKeptSettings = (): Promise<KeptSettings> => readSettings(...KEPT)

/** All of them in one writing: all or none. */
export async function writeKeptSettings(values: KeptSettings): Promise<void> {
  await storage.setItems(KEPT.map((name) => ({ key: settings[name].key, value: values[name] })))
}

import { browser } from 'wxt/browser'
import { settings } from '../settings'
import { startUnder } from './in-force'
import { parsePolicy } from './parse'

/**
 * Takes over what the organisation's policy says now.
 * @returns whether anything is otherwise than before.
 */
export async function adoptPolicy(): Promise<boolean> {
  // Firefox refuses where there is no policy.
  const data: unknown = await browser.storage.managed.get().catch(() => null)
  const [policy, before] = [parsePolicy(data), await settings.policy.getValue()]
  if (JSON.stringify(policy) === JSON.stringify(before)) return false
  const start = startUnder(await settings.protocol.getValue(), before, policy)
  if (start) await settings.protocol.setValue(start)
  await settings.policy.setValue(policy)
  return true
}

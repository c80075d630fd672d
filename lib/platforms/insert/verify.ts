import type { InsertOutcome } from '../types'
import { composerText } from './displayed'
import { inItsPlace } from './focus'
import { pause } from './pause'

/**
 * Looks at the composer after two frames, and again when the page had time to answer: whether its text `holds`. Some
 * pages read their composer only when a key is let go: so Ctrl is, as at the end of Ctrl+V. No key is ever pressed.
 */
export async function verify<Composer extends HTMLElement>(
  composer: Composer,
  before: string,
  holds: (after: string, now: Composer) => boolean,
): Promise<InsertOutcome> {
  composer.dispatchEvent(new KeyboardEvent('keyup', { key: 'Control', bubbles: true, composed: true }))
  for (const ms of [34, 216]) {
    await pause(ms)
    const now = inItsPlace(composer)
    const after = now && composerText(now)
    if (after === before) return { ok: false, why: 'failed' }
    if (!now || !holds(after ?? '', now)) return { ok: false, why: 'unverified' }
  }
  return { ok: true, undo: composer.isConnected }
}

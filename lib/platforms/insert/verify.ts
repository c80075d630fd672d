import type { InsertOutcome } from '../types'
import type { Beside } from './beside'
import { composerText } from './displayed'
import { inItsPlace } from './focus'
import { pause, waitUntil } from './pause'

interface Signs<Composer> {
  before: string
  /** Whether the composer's text is as it should be. */
  holds: (after: string, now: Composer) => boolean
  beside: Beside
  /** How long the page may take to show what it was told, ms. */
  within: number
}

/** How long a page may take to show what it has heard of. */
export const SHOWN = 500

/** How long it may take to think better of it. */
const SETTLED = 216

/**
 * Looks at the composer until its text `holds`, and again when the page had time to answer. Some pages read their composer
 * only when a key is let go: so Ctrl is, as at the end of Ctrl+V. No key is ever pressed.
 */
export async function verify<Composer extends HTMLElement>(
  composer: Composer,
  { before, holds, beside, within }: Signs<Composer>,
): Promise<InsertOutcome> {
  const isIn = () => {
    const now = inItsPlace(composer)
    return now !== null && holds(composerText(now), now)
  }
  composer.dispatchEvent(new KeyboardEvent('keyup', { key: 'Control', bubbles: true, composed: true }))
  await pause(34)
  await waitUntil(() => isIn() || beside() === 'came', within)
  await pause(SETTLED)
  if (isIn()) return { ok: true, undo: composer.isConnected }
  if (beside() === 'came') return { ok: true, undo: false }
  const untouched = composerText(composer) === before && beside() === 'same'
  return { ok: false, why: untouched ? 'failed' : 'unverified' }
}

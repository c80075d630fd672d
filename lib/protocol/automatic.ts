import { MINUTE } from './durations'
import type { Instant } from './types'

/** A message on the specialist's side, not yet known to be typed or automatic. `digest`: checksum of its text. */
export interface SpecialistMessage {
  at: Instant
  digest: number
}

/** The platform writes in the specialist's name a quarter of an hour after opening, give or take. */
const AFTER_OPENING = 15 * MINUTE
const TOLERANCE = 2 * MINUTE

/**
 * Finds the automatic message by its place, where its text is not known: the first message of the specialist's side,
 * 15 ± 2 min after the opening, of a text that was seen in other chats too. A text typed once is personal, wherever
 * it stands.
 * @param messages of the specialist's side of one chat, oldest first
 * @param seenElsewhere whether this text was seen in another chat
 * @returns its index, or -1
 */
export function automaticByPlace(
  opened: Instant,
  messages: readonly SpecialistMessage[],
  seenElsewhere: (digest: number) => boolean,
): number {
  const first = messages[0]
  if (!first || Math.abs(first.at - opened - AFTER_OPENING) > TOLERANCE) return -1
  return seenElsewhere(first.digest) ? 0 : -1
}

import { firstChat as keptOfChat } from '../db/first-chat'
import type { Snapshot } from '../platforms/types'
import type { Instant } from '../protocol/types'
import { chatView, chosenVoice } from '../writing/chat-view'
import type { Current, Rules } from '../writing/types'

/**
 * The chat on screen by the quick way, before anything of its messages is loaded. Null: none is open, or its id is
 * unknown. @throws where what is kept of it cannot be read so
 */
export async function firstChat(
  site: string,
  snapshot: Snapshot,
  rules: Rules,
  now: Instant,
): Promise<Current | null> {
  const id = snapshot.open?.id ?? null
  if (id === null) return null
  const { key, ...kept } = await keptOfChat(site, id)
  return chatView(chosenVoice, key, snapshot, kept, rules, now)
}

import { firstChat as keptOfChat } from '../db/first-chat'
import type { Snapshot } from '../platforms/types'
import type { Instant } from '../protocol/types'
import { chatView, chosenVoice } from '../writing/chat-view'
import type { Current, Rules } from '../writing/types'

/**
 * The chat on screen by the quick way, before anything of its messages is loaded. Null: none is open, or its id is
 * unknown. @throws where what is kept of it cannot be read so
 * @param page may still have to answer: the database is made ready meanwhile
 */
export async function firstChat(
  site: string,
  page: Promise<Snapshot | null>,
  rules: Promise<Rules>,
  now: Instant,
): Promise<Current | null> {
  const id = page.then((snapshot) => snapshot?.open?.id ?? null)
  const [kept, snapshot] = await Promise.all([keptOfChat(site, id), page])
  return kept && snapshot && chatView(chosenVoice, kept.key, snapshot, kept, await rules, now)
}

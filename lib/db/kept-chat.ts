import { automaticElsewhere } from './queries'
import type { ChatCard, HiloDatabase, History } from './schema'

/** What Hilo keeps of a chat; empty while nothing is kept, or the database does not open. */
export interface KeptChat {
  card?: ChatCard | undefined
  history?: History | undefined
  /** Whether an early own message of this checksum was seen early in another chat, too. */
  elsewhere?: (digest: number) => boolean
}

export async function keptChat(db: HiloDatabase, key: string): Promise<KeptChat> {
  const [card, history] = await Promise.all([db.chats.get(key), db.histories.get(key)])
  return { card, history, elsewhere: await automaticElsewhere(db, history?.early ?? []) }
}

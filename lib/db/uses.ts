import { whileKeysStay } from './keys'
import type { HiloDatabase, Use } from './schema'

/** Remembers that a template was inserted in a chat. */
export async function noteUse(db: HiloDatabase, use: Use): Promise<void> {
  await whileKeysStay(() => db.uses.add(use))
}

/** What was inserted in this chat, oldest first. */
export function usesIn(db: HiloDatabase, chat: string): Promise<Use[]> {
  return db.uses.where('chat').equals(chat).sortBy('at')
}

import type { Transaction } from 'dexie'

/** Reminders can be put off, and sessions are known to be running. */
export const stores = { chats: 'key, wakeAt, due, state, lastSeen, session.to' }

/** Every chat is looked at again: which sessions it has is found then. */
export async function upgrade(tx: Transaction): Promise<void> {
  await tx.table('chats').toCollection().modify({ snooze: null, session: null, wakeAt: 0 })
}

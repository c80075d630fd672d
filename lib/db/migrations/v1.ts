/** Chats and their histories, the ledger of what was announced, and the key of the names. */
export const stores = {
  chats: 'key, site, wakeAt, due, state',
  histories: 'key, *early',
  ledger: 'id, chat, shownAt',
  keys: 'id',
}

/** The keys may be locked with a passphrase. An older Hilo, which knows of no lock, would make new ones beside it. */
export const stores = { lock: 'id' }

import type { Snapshot } from '../../lib/platforms/types'

/** A page that is still loading reads as empty: what is empty must stay so for longer to be believed. */
const QUIET_MS = { read: 1_000, empty: 4_000 }
const LIMIT_MS = 10_000

/** Reads again and again until the page has stopped changing, for 10 s at most. */
export async function settled(read: () => Promise<Snapshot>): Promise<Snapshot> {
  const started = Date.now()
  let [since, last] = [started, '']
  for (;;) {
    const snapshot = await read()
    const now = Date.now()
    const text = JSON.stringify(snapshot)
    if (text !== last) [since, last] = [now, text]
    const quiet = snapshot.confidence === 'none' ? QUIET_MS.empty : QUIET_MS.read
    if (now - since >= quiet || now - started >= LIMIT_MS) return snapshot
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
}

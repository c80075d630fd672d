import type { ChatEvent } from '../../lib/protocol/types'
import type { Session } from '../e2e/driver'
import { tell } from '../e2e/inside'
import { fill } from './fill'
import { inBoth } from './in-both'
import { type Row, ratio, row } from './rows'

const RUNS = 15
const CHATS = [100, 1_000, 10_000, 100_000]
/** Chats with a history, whose room is measured. */
const KNOWN = 1_000

/**
 * From noting something in one chat until all is brought up to date, among few chats and among many, and what a chat
 * takes up on the disk; in both browsers, by the extension's own background and database.
 */
export function bench(): Promise<Row[]> {
  return inBoth(async (hilo, browser, site) => {
    // The first opening makes the database.
    await (await hilo.popup()).close()
    const bare = await hilo.inside(roomTaken)
    await hilo.inside(fill, KNOWN, site, Date.now(), KNOWN)
    const perChat = ((await hilo.inside(roomTaken)) - bare) / KNOWN
    const rows = [row(`${browser}: room of one chat of 50 messages in the database`, 'kB', [perChat])]
    const noted: Row[] = []
    for (const chats of CHATS) {
      await hilo.inside(fill, chats, site, Date.now(), 1)
      noted.push(
        row(
          `${browser}: one chat changed among ${chats}, until all is up to date`,
          'ms',
          await runs(hilo, `${site}|0`),
        ),
      )
    }
    const [few, most] = [noted[0], noted.at(-1)]
    return [
      ...rows,
      ...noted,
      ...(few && most ? [ratio(`${browser}: the same, the most beside the fewest`, most, few, 2)] : []),
    ]
  })
}

async function runs({ inside }: Session, chat: string): Promise<number[]> {
  const times: number[] = []
  for (let i = 0; i < RUNS; i++) {
    const start = performance.now()
    const event: ChatEvent = { what: 'closed', at: Date.now(), reason: 'refused' }
    await inside(tell, 'mark', { chat, event })
    times.push(performance.now() - start)
    await inside(tell, 'unmark', { chat })
  }
  return times
}

/** In the extension, kB. */
async function roomTaken(): Promise<number> {
  const { usage = Number.NaN } = await navigator.storage.estimate()
  return usage / 1_000
}

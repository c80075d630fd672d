import { browser } from 'wxt/browser'
import { chatKey, type HiloDatabase, keptChat, NO_TEXTS, readTexts, sessionsAhead } from '../db'
import type { PageReport } from '../facts'
import { sendMessage } from '../messages'
import type { Snapshot } from '../platforms/types'
import { protocolInForce } from '../policy'
import { isPractice } from '../practice/address'
import type { Instant } from '../protocol/types'
import { readSettings } from '../settings'
import { readFreeHours } from '../slots/offered'
import { currentChat } from '../writing/current'
import { readRepertoire, shippedOnly } from '../writing/repertoire'
import type { Writing } from '../writing/types'
import { mayRead } from './sites'

/** What a tab shows, and of which site. */
export interface Seen {
  site: string
  snapshot: Snapshot
}

/** Null: Hilo may not read there, or no reader answers. Texts are in it: used at once and forgotten. */
export async function seenIn(tabId: number): Promise<Seen | null> {
  const { url } = await browser.tabs.get(tabId)
  if (!url || !(/^https?:/.test(url) || isPractice(url))) return null
  const site = new URL(url).origin
  if (!isPractice(url) && !(await mayRead(site))) return null
  const snapshot = await sendMessage('snapshot', undefined, tabId).catch(() => null)
  return snapshot && { site, snapshot }
}

/** A report has no texts: enough to choose messages by, not to fill them. */
export function seenInReport({ site, confidence, open }: PageReport): Seen {
  const shown = open && { id: open.id, name: open.name, messages: [] }
  return { site, snapshot: { confidence, findings: [], list: [], open: shown, composer: null } }
}

/**
 * All that messages for the chat on screen are chosen by and filled from. Null: none is open, or its id is unknown.
 * A database that does not open leaves what the page itself tells.
 */
export async function writingFor(
  db: HiloDatabase,
  { site, snapshot }: Seen,
  now: Instant,
): Promise<Writing | null> {
  const id = snapshot.open?.id ?? null
  if (id === null) return null
  const key = await chatKey(db, site, id).catch(() => '')
  const [setup, kept, findFree, taken] = await Promise.all([
    readSetup(db),
    keptChat(db, key).catch(() => ({})),
    readFreeHours(),
    sessionsAhead(db, now).catch(() => []),
  ])
  const current = currentChat(key, snapshot, kept, setup, now)
  if (!current) return null
  const repertoire = await readRepertoire(db, key, setup, now).catch(shippedOnly)
  const free = findFree(now, taken, current.session?.kind)
  return { ...setup, current, snapshot, repertoire, free }
}

async function readSetup(db: HiloDatabase) {
  const [texts, { protocol: own, workingHours: hours, register, policy }] = await Promise.all([
    readTexts(db).catch(() => NO_TEXTS),
    readSettings('protocol', 'workingHours', 'register', 'policy'),
  ])
  return { ...texts, protocol: protocolInForce(own, policy), hours, register }
}

/**
 * The background of the extension with which every end is tried: Hilo's own code, with the seam under it, in lives that
 * a page of the extension orders. Nothing of it is in what is shipped.
 */
import { browser } from 'wxt/browser'
import { reconcile } from '../../lib/background/reconcile'
import { createDatabase, wakeAll } from '../../lib/db'
import { removeAllListeners } from '../../lib/messages'
import { settings } from '../../lib/settings'
import { layAccount } from './account'
import { byListeners } from './by-listeners'
import { clientWrites, moveTo } from './clock-story'
import { everythingIn, fewRounds, sameKeys } from './kept'
import type { OperationName } from './operation-names'
import { OPENED, type Operation, operationsBy } from './operations'
import { tellRaisings } from './raisings'
import { type Ending, layUnder } from './seam'
import { showTime } from './shown-time'

/** What a page orders. `to`: of the background, or of the page of this script. */
export type Order = { id: number; to: Place } & Wish
export type Place = 'background' | 'page'
export type Wish =
  /** All that is kept goes, and comes to what it is before an operation. */
  | { do: 'before'; operation: OperationName }
  /** Its work. `end`: the step before which nothing goes on; null: none. */
  | { do: 'work'; operation: OperationName; end: number | null }
  /** What comes after it. */
  | { do: 'after'; operation: OperationName }
  /** From nothing on: clients of these names ask, while the clock shows this moment. */
  | { do: 'ask'; clients: readonly string[]; at: number }
  /** Hilo looks at the chats while the clock shows this. `zone`: the specialist moved there. */
  | { do: 'look'; at: number; zone?: string }

/** What becomes of it. */
export interface Told {
  id: number
  /** It waits to be killed. */
  ended: boolean
  /** The ends to try: see `Lived`. */
  moments: number[]
  failed: string | null
  /** All that is kept, as JSON. */
  kept: string | null
  /** Whether it may as well not have been begun. */
  mayBeUndone: boolean
}

const NOTHING = { ended: false, moments: [], failed: null, kept: null, mayBeUndone: false }
const told = new BroadcastChannel('lives')
/** As Hilo's own: its pages look into it. */
const NAME = 'hilo'

const PLACE: Place = location.pathname === '/lives.html' ? 'page' : 'background'
const ORDERS = new Set<number>()
let ways = byListeners()
let operations = operationsBy(ways)

if (PLACE === 'background') tellRaisings()
layAccount()
sameKeys()
fewRounds()
if (PLACE === 'page')
  new BroadcastChannel('orders').onmessage = ({ data }: MessageEvent<Order>) => void carryOut(data)
else
  browser.runtime.onMessage.addListener((message: { order?: Order; type?: string }, _, answer) => {
    if (message.order) takeOrder(message.order)
    // Of Hilo's pages: whether there is a background.
    if (message.order || message.type === 'awake') answer({ res: true })
  })

/** It is told again until it was heard: once is enough. */
function takeOrder(order: Order): void {
  if (ORDERS.has(order.id)) return
  ORDERS.add(order.id)
  void carryOut(order)
}

async function carryOut(order: Order): Promise<void> {
  const result = await (order.do === 'ask' || order.do === 'look'
    ? byTheClock(order)
    : ofOperation(order)
  ).catch((error: unknown) => ({ failed: String(error) }))
  told.postMessage({ ...NOTHING, id: order.id, ...result } satisfies Told)
}

/**
 * It starts once more in the same worker, which costs half of a new one: its listeners, its connection, what it does
 * first. Its end is that of the worker, and what comes after it comes in a new one.
 */
function beginAnew(): void {
  removeAllListeners()
  ways = byListeners()
  operations = operationsBy(ways)
}

async function whatIsKept(): Promise<Pick<Told, 'kept'>> {
  const readers = await browser.scripting.getRegisteredContentScripts()
  const all = {
    ...Object(await everythingIn(NAME)),
    icon: await browser.action.getBadgeText({}),
    readers: readers.map(({ id, matches }) => ({ id, matches })),
  }
  return { kept: JSON.stringify(all) }
}

async function ofOperation(order: Extract<Order, { operation: OperationName }>): Promise<Partial<Told>> {
  if (order.do === 'work') beginAnew()
  const operation = operations[order.operation]
  if (order.do === 'work') return liveUntil(operation, order)
  if (order.do === 'after') {
    await aLife(operation.after)
    return { mayBeUndone: operation.mayBeUndone ?? false, ...(await whatIsKept()) }
  }
  await forgetAll()
  await settings.consent.setValue({ agreedAt: OPENED - 3_600_000 })
  if (!operation.arrives) await browser.storage.session.set({ arrived: true })
  await aLife(operation.before)
  return {}
}

async function liveUntil({ work, awakeAt }: Operation, { id, end }: { id: number; end: number | null }) {
  const come = () => told.postMessage({ ...NOTHING, id, ended: true } satisfies Told)
  // Before it wakes: the database's library keeps the calls as it found them when it opened.
  const seam = layUnder(ending(come))
  if (awakeAt !== undefined) await ways.wake(awakeAt)
  const { moments, failed } = await seam.live(() => aLife(work), end)
  seam.lift()
  return { moments, failed: failed === null ? null : String(failed) }
}

async function byTheClock(order: Extract<Order, { at: number }>): Promise<Partial<Told>> {
  showTime(order.at)
  if (order.do === 'ask') {
    await forgetAll()
    await Promise.all([moveTo('Europe/Madrid'), settings.language.setValue('es')])
    for (const client of order.clients) await aLife((db) => clientWrites(db, client, order.at))
    return {}
  }
  if (order.zone) await moveTo(order.zone)
  await aLife(async (db) => {
    if (order.zone) await wakeAll(db)
    await reconcile(db, Date.now())
  })
  return whatIsKept()
}

/** Its connection goes with it. */
async function aLife(work: Operation['work']): Promise<void> {
  const db = createDatabase(NAME)
  await work(db).finally(() => db.close())
}

async function forgetAll(): Promise<void> {
  await new Promise((resolve, reject) => {
    const deleting = indexedDB.deleteDatabase(NAME)
    deleting.onsuccess = resolve
    deleting.onerror = () => reject(deleting.error)
    deleting.onblocked = () => reject(new Error('The database of the life before is open'))
  })
  await Promise.all([
    browser.storage.local.clear(),
    browser.storage.session.clear(),
    browser.alarms.clearAll(),
    browser.action.setBadgeText({ text: '' }),
    browser.scripting.unregisterContentScripts(),
  ])
  const shown = Object.keys(await browser.notifications.getAll())
  await Promise.all(shown.map((id) => browser.notifications.clear(id)))
}

/** Nobody hears of anything any more; what is open stays open, so that it is the browser that rolls it back. */
const ending = (come: () => void): Ending => ({
  answer: (name) => {
    if (name.endsWith('ObjectStore')) throw new Error('The background was ended')
    return Object.assign(new Promise(() => {}), { addEventListener: () => {} })
  },
  transaction: keepOpen,
  connection: () => {},
  unheard: (event) => event.stopImmediatePropagation(),
  come,
})

/**
 * A transaction of which nothing is asked would be kept for good. Where nothing can be asked of it, because it has no
 * store yet, is complete, or this is not the moment, it is rolled back here.
 */
function keepOpen(transaction: IDBTransaction): void {
  const [store] = transaction.objectStoreNames
  try {
    if (store === undefined) transaction.abort()
    else transaction.objectStore(store).count().onsuccess = () => keepOpen(transaction)
  } catch {
    quietly(() => transaction.abort())
  }
}

function quietly(work: () => void): void {
  try {
    work()
  } catch {
    // It is over.
  }
}

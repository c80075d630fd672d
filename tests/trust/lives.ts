/**
 * The background of the extension with which every end is tried: Hilo's own code, with the seam under it, in lives that
 * a page of the extension orders. Nothing of it is in what is shipped.
 */
import { browser } from 'wxt/browser'
import { createDatabase } from '../../lib/db'
import { settings } from '../../lib/settings'
import { everythingIn, sameKeys } from './kept'
import type { OperationName } from './operation-names'
import { OPENED, OPERATIONS, type Operation } from './operations'
import { tellRaisings } from './raisings'
import { type Ending, layUnder } from './seam'

/** What a page orders: the work of an operation, or all that comes after it. */
export interface Order {
  id: number
  operation: OperationName
  /** `work`: from nothing on. `undone`: the same, but the work is not even begun. `after`: in a life of its own. */
  part: 'work' | 'undone' | 'after'
  /** The step of the work before which nothing goes on any more; null: none. */
  end: number | null
}

/** What becomes of it. */
export interface Told {
  id: number
  /** It waits to be killed. */
  ended: boolean
  steps: number
  failed: string | null
  /** All that is kept, as JSON. */
  kept: string | null
  /** Whether it may as well not have been begun. */
  mayBeUndone: boolean
}

const NOTHING = { ended: false, steps: 0, failed: null, kept: null, mayBeUndone: false }
const told = new BroadcastChannel('lives')
const NAME = 'lives'

tellRaisings()
layAccount()
sameKeys()
browser.runtime.onMessage.addListener((message: { order?: Order }) => {
  if (message.order) void carryOut(message.order)
  return undefined
})

async function carryOut(order: Order): Promise<void> {
  const operation = OPERATIONS[order.operation]
  const result = await (order.part === 'after' ? after(operation) : workOf(operation, order)).catch(
    (error: unknown) => ({ failed: String(error) }),
  )
  const mayBeUndone = operation.mayBeUndone ?? false
  told.postMessage({ ...NOTHING, id: order.id, mayBeUndone, ...result } satisfies Told)
}

async function workOf(operation: Operation, { id, part, end }: Order): Promise<Partial<Told>> {
  await forgetAll()
  await settings.consent.setValue({ agreedAt: OPENED - 3_600_000 })
  await aLife(operation.before)
  if (part === 'undone') return {}
  const come = () => told.postMessage({ ...NOTHING, id, ended: true } satisfies Told)
  const seam = layUnder(ending(come))
  const { steps, failed } = await seam.live(() => aLife(operation.work), end)
  seam.lift()
  return { steps, failed: failed === null ? null : String(failed) }
}

async function after(operation: Operation): Promise<Partial<Told>> {
  await aLife(operation.after)
  return { kept: JSON.stringify(await everythingIn(NAME)) }
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

/** A transaction of which nothing is asked would be kept for good. */
function keepOpen(transaction: IDBTransaction): void {
  const [store] = transaction.objectStoreNames
  try {
    if (store) transaction.objectStore(store).count().onsuccess = () => keepOpen(transaction)
  } catch {
    // Complete already, or not the moment to ask: then it is rolled back here.
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

/** A fake: writing into the browser's real account is limited to a few times a minute. It outlives the background. */
function layAccount(): void {
  const { local } = browser.storage
  const all = async (): Promise<Record<string, unknown>> =>
    Object(Object((await local.get('account')).account))
  const change = async (items: Record<string, unknown>) => local.set({ account: items })
  const account = {
    get: all,
    set: async (items: object) => change({ ...(await all()), ...items }),
    remove: async (keys: string | string[]) => {
      const left = Object.entries(await all()).filter(([key]) => ![keys].flat().includes(key))
      await change(Object.fromEntries(left))
    },
    clear: () => change({}),
  }
  for (const [name, value] of Object.entries(account))
    Object.defineProperty(browser.storage.sync, name, { configurable: true, writable: true, value })
}

import 'fake-indexeddb/auto'
import { fakeBrowser } from 'wxt/testing'

/**
 * A life of the background that ends at a chosen moment. What outlives it is only what it did to the outside: rows,
 * commits, settings, notifications, alarms. So it is enough to end it before and after each of those; any moment between
 * two awaits is one of these to whatever comes after. Once ended, nothing it does has an effect, and what it had begun
 * in the database is rolled back, as browsers do.
 */
export interface Seam {
  /** Runs a life until it is over. `end`: the step before which it ends, counted from 0; null: none. */
  live(work: () => Promise<unknown>, end: number | null): Promise<Lived>
  /** Takes the seam away. */
  lift(): void
}

interface Lived {
  steps: number
  /** It was ended before its work was done. */
  ended: boolean
  /** What its work threw; null: nothing. */
  failed: unknown
}

interface Life {
  end: number
  steps: number
  open: Set<IDBTransaction>
}

const isOver = (life: Life | null): boolean => life !== null && life.steps > life.end

/** Puts the seam under the database and the browser's own calls. */
export function layUnder(): Seam {
  let life: Life | null = null
  const undo: (() => void)[] = []
  const around = (target: object, name: string, also?: (result: unknown) => void) =>
    undo.push(wrap(target, name, () => step(life), also))
  for (const name of ['put', 'add', 'delete', 'clear']) around(IDBObjectStore.prototype, name)
  for (const name of ['update', 'delete']) around(IDBCursor.prototype, name)
  for (const name of ['createObjectStore', 'deleteObjectStore']) around(IDBDatabase.prototype, name)
  around(IDBFactory.prototype, 'open', (request) => followOpening(life, request))
  // Only followed: the fake database begins transactions of its own, which nothing may stop.
  const begun = (transaction: unknown) => follow(life, transaction)
  undo.push(wrap(IDBDatabase.prototype, 'transaction', () => {}, begun))
  const { local, session, sync } = fakeBrowser.storage
  for (const area of [local, session, sync]) for (const name of ['set', 'remove', 'clear']) around(area, name)
  for (const api of [fakeBrowser.notifications, fakeBrowser.alarms])
    for (const name of ['create', 'clear']) around(api, name)
  return {
    live: async (work, end) => {
      const mine: Life = { end: end ?? Number.POSITIVE_INFINITY, steps: 0, open: new Set() }
      life = mine
      const failed = await work().then(
        () => null,
        (error: unknown) => error,
      )
      life = null
      return { steps: mine.steps, ended: isOver(mine), failed }
    },
    lift: () => {
      for (const back of undo.splice(0)) back()
    },
  }
}

function step(life: Life | null): void {
  if (!life) return
  life.steps += 1
  if (!isOver(life)) return
  for (const transaction of life.open) quietly(() => transaction.abort())
  throw new Error('The background was ended')
}

function follow(life: Life | null, transaction: unknown): void {
  if (!life || !(transaction instanceof IDBTransaction)) return
  if (isOver(life)) quietly(() => transaction.abort())
  life.open.add(transaction)
  transaction.addEventListener('abort', () => life.open.delete(transaction))
  transaction.addEventListener('complete', () => {
    life.open.delete(transaction)
    // Kept for good, and perhaps ended before it heard of that.
    quietly(() => step(life))
  })
}

function followOpening(life: Life | null, request: unknown): void {
  if (!life || !(request instanceof IDBOpenDBRequest)) return
  request.addEventListener('upgradeneeded', () => follow(life, request.transaction))
  // A browser closes what its background had open.
  request.addEventListener('success', () => isOver(life) && request.result.close())
}

/** A step before each call and one after it. @returns what takes it back. */
function wrap(
  target: object,
  name: string,
  step: () => void,
  also: (result: unknown) => void = () => {},
): () => void {
  const real: unknown = Reflect.get(target, name)
  if (typeof real !== 'function') throw new Error(`There is no ${name} to wrap`)
  const had = Object.getOwnPropertyDescriptor(target, name)
  const value = function (this: unknown, ...args: unknown[]) {
    step()
    const result: unknown = Reflect.apply(real, this, args)
    also(result)
    step()
    return result
  }
  Object.defineProperty(target, name, { configurable: true, writable: true, value })
  return () => {
    if (had) Object.defineProperty(target, name, had)
    else Reflect.deleteProperty(target, name)
  }
}

function quietly(work: () => void): void {
  try {
    work()
  } catch {
    // It is over already.
  }
}

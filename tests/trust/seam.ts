import { browser } from 'wxt/browser'

/**
 * A life of the background that ends at a chosen moment. What outlives it is only what it did to the outside: rows,
 * commits, settings, notifications, alarms. So it is enough to end it before and after each of those; any moment between
 * two awaits is one of these to whatever comes after. From its end on nothing in it goes on: what it asks for is not
 * done, and it hears of nothing.
 */
export interface Seam {
  /** Runs a life until it is over. `end`: the step before which it ends, counted from 0; null: none. */
  live(work: () => Promise<unknown>, end: number | null): Promise<Lived>
  /** Takes the seam away. */
  lift(): void
}

export interface Lived {
  steps: number
  /**
   * The ends that differ: where nothing is under way, the end after one call is the same to whatever comes after as that
   * before the next.
   */
  moments: number[]
  /** It was ended before its work was done. */
  ended: boolean
  /** What its work threw; null: nothing. */
  failed: unknown
}

/** How lives end: where there is one memory for all of them, otherwise than where the browser throws it away. */
export interface Ending {
  /** What is given to whoever asks for something by this name from then on; may throw. */
  answer(name: string): unknown
  /** What becomes of what is open then, and of what is still opened. */
  transaction(transaction: IDBTransaction): void
  connection(database: IDBDatabase): void
  /** That a transaction is complete, of which nobody is to hear. */
  unheard(event: Event): void
  /** It has come. */
  come(): void
}

interface Life {
  end: number
  steps: number
  moments: number[]
  /** Calls that were not answered yet. */
  underway: number
  /** Nothing is under way, and nothing was begun since the step before. */
  rests: boolean
  open: Set<IDBTransaction>
  connections: Set<IDBDatabase>
}

const isOver = (life: Life): boolean => life.steps > life.end

/** Puts the seam under the database and the browser's own calls. */
export function layUnder(ending: Ending): Seam {
  let life: Life | null = null
  const undo: (() => void)[] = []
  const around = (target: object, name: string, also?: (result: unknown, life: Life) => void) =>
    undo.push(wrap(target, name, () => life, ending, also))
  for (const name of ['put', 'add', 'delete', 'clear']) around(IDBObjectStore.prototype, name)
  for (const name of ['update', 'delete']) around(IDBCursor.prototype, name)
  for (const name of ['createObjectStore', 'deleteObjectStore']) around(IDBDatabase.prototype, name)
  around(IDBFactory.prototype, 'open', (request, mine) => followOpening(mine, request, ending))
  around(IDBFactory.prototype, 'deleteDatabase')
  undo.push(followAll(() => life, ending))
  const { local, session, sync } = browser.storage
  for (const area of [local, session, sync]) for (const name of ['set', 'remove', 'clear']) around(area, name)
  for (const api of [browser.notifications, browser.alarms])
    for (const name of ['create', 'clear']) around(api, name)
  for (const name of ['setBadgeText', 'setTitle']) around(browser.action, name)
  for (const name of ['register', 'update', 'unregister']) around(browser.scripting, `${name}ContentScripts`)
  return {
    live: async (work, end) => {
      const mine: Life = {
        ...{ end: end ?? Number.POSITIVE_INFINITY, steps: 0, moments: [], underway: 0, rests: false },
        ...{ open: new Set<IDBTransaction>(), connections: new Set<IDBDatabase>() },
      }
      life = mine
      const failed = await work().then(
        () => null,
        (error: unknown) => error,
      )
      life = null
      const { steps, moments } = mine
      return { steps, moments, ended: isOver(mine), failed }
    },
    lift: () => {
      for (const back of undo.splice(0)) back()
    },
  }
}

/** @returns whether the life goes on. */
function goesOn(life: Life | null, ending: Ending, when: 'before' | 'after'): boolean {
  if (!life) return true
  if (isOver(life)) return false
  if (when === 'after' || !life.rests) life.moments.push(life.steps)
  life.rests = when === 'after' && life.underway === 0
  life.steps += 1
  if (!isOver(life)) return true
  for (const transaction of life.open) ending.transaction(transaction)
  for (const database of life.connections) ending.connection(database)
  ending.come()
  return false
}

/** A step before each call and one after it, once it was done. @returns what takes it back. */
function wrap(
  target: object,
  name: string,
  lifeNow: () => Life | null,
  ending: Ending,
  also: (result: unknown, life: Life) => void = () => {},
): () => void {
  return replace(target, name, (real) => (self, args) => {
    const life = lifeNow()
    if (!goesOn(life, ending, 'before')) return ending.answer(name)
    const result: unknown = Reflect.apply(real, self, args)
    if (life) also(result, life)
    const passed = (value: unknown) => (goesOn(life, ending, 'after') ? value : ending.answer(name))
    return result instanceof Promise ? underway(life, result).then(passed) : passed(result)
  })
}

async function underway(life: Life | null, result: Promise<unknown>): Promise<unknown> {
  if (life) life.underway += 1
  try {
    return await result
  } finally {
    if (life) life.underway -= 1
  }
}

/** Every transaction that is begun. A database in Node begins some of its own, which nothing may stop. */
function followAll(lifeNow: () => Life | null, ending: Ending): () => void {
  return replace(IDBDatabase.prototype, 'transaction', (real) => (self, args) => {
    const begun: unknown = Reflect.apply(real, self, args)
    follow(lifeNow(), begun, ending)
    return begun
  })
}

function follow(life: Life | null, transaction: unknown, ending: Ending): void {
  if (!life || !(transaction instanceof IDBTransaction)) return
  if (isOver(life)) ending.transaction(transaction)
  life.open.add(transaction)
  transaction.addEventListener('abort', () => life.open.delete(transaction))
  transaction.addEventListener('complete', (event) => {
    life.open.delete(transaction)
    // Kept for good, and perhaps ended before it heard of that.
    if (!goesOn(life, ending, 'after')) ending.unheard(event)
  })
}

function followOpening(life: Life, request: unknown, ending: Ending): void {
  if (!(request instanceof IDBOpenDBRequest)) return
  request.addEventListener('upgradeneeded', () => follow(life, request.transaction, ending))
  request.addEventListener('success', () => {
    life.connections.add(request.result)
    if (isOver(life)) ending.connection(request.result)
  })
}

type Call = (self: unknown, args: unknown[]) => unknown

/** @returns what takes it back. */
function replace(
  target: object,
  name: string,
  by: (real: (...args: unknown[]) => unknown) => Call,
): () => void {
  const real: unknown = Reflect.get(target, name)
  if (!isFunction(real)) throw new Error(`There is no ${name} to wrap`)
  const had = Object.getOwnPropertyDescriptor(target, name)
  const call = by(real)
  const value = function (this: unknown, ...args: unknown[]) {
    return call(this, args)
  }
  Object.defineProperty(target, name, { configurable: true, writable: true, value })
  return () => {
    if (had) Object.defineProperty(target, name, had)
    else Reflect.deleteProperty(target, name)
  }
}

const isFunction = (value: unknown): value is (...args: unknown[]) => unknown => typeof value === 'function'

/**
 * In Node one memory is there for all lives, so the work of one is to be over before the next: from its end on it is
 * refused everything, and what it had begun in the database is rolled back, as browsers do.
 */
export const IN_ONE_MEMORY: Ending = {
  answer: () => {
    throw new Error('The background was ended')
  },
  transaction: (transaction) => {
    try {
      transaction.abort()
    } catch {
      // It is over already.
    }
  },
  connection: (database) => database.close(),
  unheard: () => {},
  come: () => {},
}

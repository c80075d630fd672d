import { sort, unchanged } from './changes'
import { elementOf, rootsIn } from './dom'
import { type Listener, listen } from './listen'
import { type Change, EVERYTHING, Page } from './page'
import { press } from './press'
import type { Steps } from './steps'
import type { Taught } from './taught'
import type { Snapshot } from './types'

export interface PageReader {
  /** What the page shows now. */
  read(): Snapshot
  /** Clicks this chat in the page's own list. False: it is not there. */
  showChat(id: string): boolean
  composer(): HTMLElement | null
}

/** The reader rests this many times longer than it worked, so that no storm of changes can hang the page. */
const REST = 12
/**
 * So much of its rest is owed without being kept, ms: some 400 ms of work at a stretch, a long chat that is read for the
 * first time. Else the message that comes next would be noticed seconds late.
 */
const CREDIT = 5_000
/** It never rests longer at a stretch, ms. */
const LONGEST_REST = 2_000
/** Least time between two searches for the chat, ms. */
const PATIENCE = 250
/** When what just appeared is looked at once more: by then it has slid into its place. */
const SETTLED = 400
/** A reading that takes longer goes on in another task, ms. */
const SLICE = 12

/** Follows one page until its signal says stop. All times in milliseconds. */
class Watch {
  readonly #page: Page
  readonly #listener: Listener
  #dirty = unchanged()
  #lost = true
  #timer = 0
  #url = ''
  #told: Snapshot | null = null
  /** When all rest that is owed would have been kept. */
  #restedAt = 0
  #locateAfter = 0
  #settleAt = 0
  /** More changed while that is waited for. */
  #since = false
  /** This reading is the second look: it needs no third. */
  #again = false
  #job: Steps | null = null
  /** Whether this reading was parted into several tasks; how often it was begun again. */
  #parted = false
  #tries = 0

  constructor(
    private readonly win: Window,
    private readonly onChange: (s: Snapshot) => void,
    private readonly signal: AbortSignal,
    learn?: (doc: Document) => Taught,
  ) {
    this.#page = new Page(win.document, learn)
    const moved = () => {
      this.#lost = true
      this.#schedule()
    }
    this.#listener = listen(win, (records) => this.#note(records), moved, signal)
    signal.addEventListener('abort', () => win.clearTimeout(this.#timer))
    this.#flush(this.#slice)
  }

  #note(records: readonly MutationRecord[]): void {
    if (records.length === 0) return
    const seen = new Set<Node>()
    for (const { target, type, removedNodes, nextSibling } of records) {
      const children = type === 'childList'
      if (!children && seen.has(target)) continue
      seen.add(target)
      const el = elementOf(target)
      const grown = children && !nextSibling && removedNodes.length === 0
      if (el && sort(this.#page, this.#dirty, el, children, grown)) this.#lost = true
    }
    this.#schedule()
  }

  #schedule(): void {
    if (this.#timer || this.signal.aborted) return
    const rest = Math.max(this.#restedAt - CREDIT, this.#lost ? this.#locateAfter : 0) - performance.now()
    this.#timer = this.win.setTimeout(
      () => {
        this.#timer = 0
        this.#flush(this.#slice)
      },
      this.#parted ? 0 : Math.max(0, rest),
    )
  }

  /** Nobody waits for a page that is not shown, and its timers are slow. */
  get #slice(): number {
    return this.win.document.hidden ? Number.POSITIVE_INFINITY : SLICE
  }

  /** Reads for so many milliseconds, and goes on in a task to come where that was not enough. */
  #flush(budget = Number.POSITIVE_INFINITY): void {
    if (this.signal.aborted) return
    const start = performance.now()
    const done = this.#work(start + budget)
    this.#owe(start)
    this.#parted ||= !done
    if (!done) this.#schedule()
    else if (!this.#parted || !this.#movedOn()) this.#tell()
    else if (budget < 1e3 && this.#tries++ < 3) this.#schedule()
    else {
      this.#parted = false
      this.#flush()
    }
  }

  /** Rest for what was worked since `start`. */
  #owe(start: number): void {
    const now = performance.now()
    const owed = Math.max(this.#restedAt - now, 0) + (now - start) * REST
    this.#restedAt = now + Math.min(owed, CREDIT + LONGEST_REST)
  }

  #tell(): void {
    this.#tries = 0
    this.#parted = false
    if (this.#page.snapshot === this.#told) return
    this.#told = this.#page.snapshot
    this.onChange(this.#told)
  }

  /** Something changed between two parts of a reading: its first half may be of one chat and its second of another. */
  #movedOn(): boolean {
    this.#note(this.#listener.missed())
    const { stale, messages, list, head } = this.#dirty
    return (
      this.#lost ||
      messages !== false ||
      list ||
      head ||
      stale.size > 0 ||
      this.win.location.href !== this.#url
    )
  }

  #work(until: number): boolean {
    this.#job ??= this.#update()
    try {
      do if (this.#job.next().done) this.#job = null
      while (this.#job && performance.now() < until)
    } catch {
      // A page in the middle of being torn down: read again when it moves on.
      this.#lost = true
      this.#job = null
    }
    return !this.#job
  }

  *#update(): Steps {
    const now = Date.now()
    const { href } = this.win.location
    const change: Change = this.#dirty
    const anew = this.#lost || href !== this.#url || !this.#page.alive
    this.#dirty = unchanged()
    if (anew) yield* this.#locate(now)
    yield* this.#page.read(anew ? EVERYTHING : change, now)
    this.#settle(anew, change)
    this.#url = href
  }

  *#locate(now: number): Steps {
    this.#lost = false
    this.#listener.watch([this.win.document])
    const roots = yield* rootsIn(this.win.document)
    this.#listener.watch(roots)
    yield
    yield* this.#page.locate(roots, now)
    yield
    this.#locateAfter = performance.now() + PATIENCE
  }

  /** Looks once more at what changed, when its animation must be over: at all of it, where most is new and has moved. */
  #settle(anew: boolean, change: Change): void {
    const { place } = this.#page
    const again = this.#again
    this.#again = false
    if (again || !place || !(anew || change.messages || change.stale.size > 0)) return
    if (this.#settleAt) {
      this.#since = true
      return
    }
    const whole = anew || place.room.fresh > 8
    const stands = whole ? this.#page.stance() : null
    this.#settleAt = this.win.setTimeout(() => {
      const since = this.#since
      this.#settleAt = 0
      this.#since = false
      const moved = stands !== null && !stands()
      if (this.signal.aborted || (whole && !moved && !since)) return
      this.#again = true
      if (moved) this.#lost = true
      else for (const el of [...place.room.newest(), ...change.stale]) this.#dirty.stale.add(el)
      this.#flush(this.#slice)
    }, SETTLED)
  }

  read(): Snapshot {
    this.#note(this.#listener.missed())
    this.#flush()
    return this.#page.snapshot
  }

  showChat(id: string): boolean {
    this.read()
    const row = this.#page.rowOf(id)
    if (row) press(row.nameEl)
    return row !== null
  }

  composer(): HTMLElement | null {
    const { place, alive } = this.#page
    return alive ? ((place?.field ?? place?.composer ?? null) as HTMLElement | null) : null
  }
}

/**
 * Reads a page and follows it: `onChange` is called with the first reading and whenever another one is read.
 * `learn` finds what was taught of the site.
 */
export function startReader(
  win: Window,
  onChange: (s: Snapshot) => void,
  signal: AbortSignal,
  learn?: (doc: Document) => Taught,
): PageReader {
  return new Watch(win, onChange, signal, learn)
}

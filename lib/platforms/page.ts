import { activeRow } from './active-row'
import { isListed, listBeside, loneList } from './beside'
import { check } from './check'
import { closedChat } from './closed-chat'
import { isSeen, kindOf } from './composer'
import { connected, parent, type Root, rect } from './dom'
import type { ListPlace } from './find-list'
import { headlines, headName, prominent } from './header'
import { fingerprint, identify, idInAddress, type Known, known } from './identity'
import { itemsOf, lineOf, settleNames, settlePreviews, withoutHeadings } from './list'
import { LIKELY, locate, type Place } from './locate'
import { areChats } from './lone-list'
import { type Look, Looks } from './look'
import { languageOf, lookOf } from './look-path'
import { OpenRow } from './open-row'
import { type Row, readRow } from './row'
import { sameSnapshot } from './same-snapshot'
import { CHUNK, type Steps } from './steps'
import type { Taught } from './taught'
import type { ListItem, OpenChat, Snapshot } from './types'
import { type Vocabulary, vocabularyOf } from './vocabulary'

/** What changed on the page since the last reading. */
export interface Change {
  /** Branches of the messages' room, and rows of the list, to read again. */
  stale: ReadonlySet<Element>
  /** The set of messages may be another one; an element: they were only added at its end. */
  messages: boolean | Element
  /** The set of rows may be another one. */
  list: boolean
  head: boolean
}
export const EVERYTHING: Change = { stale: new Set(), messages: true, list: true, head: true }

/** So many of the newest messages and of the first rows tell whether a page stands still. */
const STANCE = 12

const isShown = (composer: Element): boolean =>
  connected(composer) && (rect(composer).height > 0 || isSeen(composer))

const stanceOf = (drawn: readonly Element[]): string =>
  drawn
    .map((el) => {
      const [{ left, width }, { backgroundColor, color }] = [rect(el), getComputedStyle(el)]
      return [Math.round(left), Math.round(width), backgroundColor, color].join(' ')
    })
    .join()

const NOTHING: Snapshot = { confidence: 'none', findings: ['no-chat'], list: [], open: null, composer: null }

/** A page with its chat found: reads it whole, then in parts. */
export class Page {
  place: Place | null = null
  list: ListPlace | null = null
  rows: Row[] = []
  ids: string[] = []
  snapshot: Snapshot = NOTHING
  #looks = new Looks()
  readonly #rowCache = new Map<Element, Row | null>()
  #head: string | null = null
  readonly #open = new OpenRow()
  #known: Known[] = []
  /** Which line of a row was seen to be its last words. */
  #previewAt = -1
  /** Texts that stand where a name does, and are none. */
  readonly #labels = new Set<string>()

  #taught: Taught | undefined
  #loose: Place | null = null

  /** `learn` finds what was taught of the site, on the page as it stands. */
  constructor(
    private readonly doc: Document,
    private readonly learn?: (doc: Document) => Taught,
  ) {}

  /** Looks for the chat anew, in `roots`: all trees of the page. */
  *locate(roots: readonly Root[], now: number): Steps {
    this.#looks = new Looks()
    this.#rowCache.clear()
    const before = this.place?.room
    const taught = this.learn?.(this.doc)
    this.#taught = taught
    const best = yield* locate(roots, this.#looks, now)
    this.#loose = best && (best.score >= LIKELY || isListed(this.doc, best, this.#looks)) ? best : null
    this.place = (taught && (yield* locate(roots, this.#looks, now, taught))) ?? this.#loose
    if (before) this.place?.room.adopt(before)
    yield
    if (taught?.list) this.list = taught.list
    else if (this.place) this.list = listBeside(this.doc, this.place, this.#looks)
    else if (!this.list || ![...this.list.holders].some(connected))
      this.list = loneList(this.doc, this.#looks)
  }

  /** Whether what was found is still there. */
  get alive(): boolean {
    if (!this.place) return false
    const { composer, region } = this.place
    const listed = !this.list || [...this.list.holders].some(connected)
    return listed && connected(region) && (!composer || isShown(composer))
  }

  /** To be asked later: whether some of what is read now stands where it did, in its colours. It may slide or fade in. */
  stance(): () => boolean {
    const lines = this.place?.room.lines.slice(-STANCE) ?? []
    const framed = lines.map(({ seen }) => (seen.record.unit.bubble ?? seen.record.unit.box).el)
    const drawn = [...framed, ...this.rows.slice(0, STANCE).map(({ el }) => el)]
    const before = stanceOf(drawn)
    return () => stanceOf(drawn) === before
  }

  *read(change: Change, now: number): Steps {
    if (change.list || [...change.stale].some((el) => this.#rowCache.has(el))) yield* this.#readList(change)
    yield
    this.place ??= yield* closedChat(this.doc, this.rows, this.#looks, now)
    const open = this.place ? yield* this.#readOpen(this.place, change, now) : null
    const read = {
      list: this.#items(),
      open,
      composer: this.place?.composer ? { kind: kindOf(this.place.composer) } : null,
    }
    const { unsure = false, toEnd = true } = this.place?.room ?? {}
    const differs = this.#taught?.differs(this.place, this.#loose)
    const made = { ...check(read, unsure, toEnd, differs), ...read }
    this.snapshot = sameSnapshot(this.snapshot, made) ? this.snapshot : made
  }

  *#readList(change: Change): Steps {
    for (const el of change.stale) this.#rowCache.delete(el)
    if (!this.list) {
      this.rows = []
      this.ids = []
      return
    }
    const [holder] = this.list.holders
    const words = vocabularyOf(holder ? languageOf(holder) : '')
    const rows: Row[] = []
    const looks = new Map([...this.list.holders].map((one) => [one, lookOf(one, this.#looks)]))
    for (const el of this.list.current((one) => this.#rowCache.has(one))) {
      const row = this.#rowFrom(el, looks.get(parent(el) ?? el) ?? lookOf(el, this.#looks), words)
      if (row) rows.push(row)
      if (rows.length % CHUNK === 0) yield
    }
    yield
    settleNames(rows, this.#labels)
    const { place } = this
    this.rows = withoutHeadings(rows, (name) => place !== null && prominent(this.#headlines(place)) === name)
    const found = lineOf(this.rows, this.place?.room.messages.at(-1))
    if (found >= 0) this.#previewAt = found
    settlePreviews(this.rows, this.#previewAt)
    if (!this.place && !this.#taught?.list && this.ids.length === 0 && !areChats(this.rows)) this.rows = []
    this.ids = identify(this.rows, this.#known)
    this.#known = known(this.rows, this.ids)
  }

  #rowFrom(el: Element, above: Look, words: Vocabulary): Row | null {
    const known = this.#rowCache.get(el)
    if (known !== undefined) return known
    const row = readRow(el, above, this.#looks, words)
    this.#rowCache.set(el, row)
    return row
  }

  *#readOpen(place: Place, change: Change, now: number): Steps<OpenChat> {
    if (change.head) this.#head = this.#headName(place)
    const active = this.#open.among(this.rows, this.#head)
    const name = this.#head ?? active?.name ?? null
    const hints = {
      names: [name, active?.name].filter((one) => typeof one === 'string'),
      partner: active?.name ?? name,
      listTime: active?.time ?? null,
      now,
    }
    yield* place.room.update(change.stale, change.messages, hints)
    const told = name ?? place.room.clientName
    return { id: this.#openId(active, told), name: told, messages: place.room.messages }
  }

  #headlines = ({ region, composer }: Place) => headlines(region, composer, this.#looks)

  #headName(place: Place): string | null {
    const lines = this.#headlines(place)
    const active = activeRow(this.rows, null)
    return (
      headName(lines, active ? [active.name] : []) ??
      headName(
        lines,
        this.rows.map((row) => row.name),
      ) ??
      prominent(active?.marked ? lines.filter((line) => !line.wide) : lines)
    )
  }

  #openId(active: Row | null, name: string | null): string | null {
    const listed = active ? this.ids[this.rows.indexOf(active)] : undefined
    const url = this.doc.location?.href ?? ''
    const told = this.#open.id(listed, name, url) ?? idInAddress(url)
    return told ?? (name === null ? null : fingerprint(name, null))
  }

  /** The list as told; the very same as before where no row was read and no other is open. */
  #items(): ListItem[] {
    const active = this.place ? this.#open.among(this.rows, this.#head) : null
    const { rows } = this
    if (this.#told?.rows !== rows || this.#told.active !== active)
      this.#told = { rows, active, items: itemsOf(rows, this.ids, active) }
    return this.#told.items
  }
  #told: { rows: Row[]; active: Row | null; items: ListItem[] } | null = null

  rowOf(id: string): Row | null {
    return this.rows[this.ids.indexOf(id)] ?? null
  }
}

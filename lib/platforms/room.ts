import { boxOf } from './box'
import { appended, type Branch, dayBefore, forget, keepDays, unread } from './branches'
import { displayedLine } from './displayed'
import { innerRect } from './dom'
import { isEnd } from './end-of-chat'
import { type Look, Looks } from './look'
import { languageOf, lookOf } from './look-path'
import { type Context, type Line, linesOf, type Marks } from './messages'
import { Names } from './names'
import { branchesOf } from './outline'
import type { Change } from './page'
import { isPassing } from './page-lines'
import { isStill, type Past, partFrom } from './past'
import { arePressed } from './pressed'
import { readRecord, timesIn } from './read-record'
import type { RecordRead } from './record'
import { areRendered, messageOf } from './runs'
import { type Seen, type Sides, sidesOf } from './sides'
import { CHUNK, type Steps } from './steps'
import type { Taught } from './taught'
import type { Wording } from './times'
import type { Message } from './types'
import { type Place, split } from './units'
import { vocabularyOf } from './vocabulary'
import { NOTHING_SAID, saidBy } from './wording'
import { speaks } from './words-place'

/** What the rest of the page tells about the open chat. */
export interface Hints {
  /** Names that may stand beside messages. */
  names: readonly string[]
  partner: string | null
  /** The time the list shows for it. */
  listTime: Wording | null
  now: number
}

/** So many lines before a change are looked at again: a run of messages may share one time. */
const BACK = 40
/** So many of the newest messages tell whose is whose. */
const SAMPLE = 300

/** The messages' room of one chat: reads it, and afterwards only what changed in it. */
export class Room {
  /** Elements whose children are branches. */
  readonly opened = new Map<Element, Look>()
  #branches: Branch[] = []
  readonly #names = new Names()
  #place: Place
  #seen: Seen[] = []
  #sideKey = ''
  #sidesAt = 0
  readonly #marks: Marks = { days: [], lineAt: [], atEnd: false, dated: false }
  #rtl = false
  /** What is no longer known whole: its messages are the first of `messages`, and nothing else here tells of it. */
  #past: Past | null = null
  /** The lines of the messages that are known whole. */
  lines: Line[] = []
  messages: Message[] = []
  sides: Sides | null = null
  /** Lines of their own name days among the messages. */
  get dated(): boolean {
    return this.#marks.days.some((day) => typeof day === 'number')
  }
  /** The newest message is on the page: no virtual list leaves it out. */
  toEnd = true

  constructor(
    readonly el: Element,
    private readonly except: Element | null,
    private readonly looks: Looks = new Looks(),
    taught?: Taught,
  ) {
    this.#place = { looks, words: vocabularyOf(languageOf(el)), room: innerRect(el), taught }
  }

  /**
   * Reads what is new or `stale`. `outline`: branches may have come or gone, or only come at the end of one element. `newestOnly`: a first look at the end of
   * the chat, to see whether it is one.
   */
  *update(stale: ReadonlySet<Element>, outline: Change['messages'], hints: Hints, newestOnly = false): Steps {
    // What was listed for a first look is listed; whatever changed since is told of by the page.
    const again = outline && !this.#partial
    const listed = again ? this.#outline(outline === true ? null : outline) : this.#branches.length
    if (again) yield
    const changed = this.#partial ? 0 : Math.min(listed, forget(this.#branches, stale))
    this.#partial = newestOnly
    const version = this.#names.version
    for (const name of hints.names) this.#names.know(name)
    const skip = newestOnly ? Math.max(0, this.#branches.length - BACK) : 0
    this.fresh = 0
    this.looks.pressed.clear()
    let start = yield* this.#readFrom(Math.max(changed, skip), skip)
    const misread = this.#misread(start)
    if (misread < this.#branches.length) start = Math.min(start, yield* this.#readFrom(misread, skip, true))
    const fromSeen = this.#names.version === version ? start : 0
    yield* this.#sayFrom(fromSeen)
    const fromLine = this.#judge(fromSeen, hints)
    yield
    const steady = yield* this.#lineUp(fromLine, hints)
    if (steady) this.#part()
    else {
      this.#past = null
      yield* this.update(stale, true, hints)
    }
  }

  /** What was said long before stays as it was read: of a long chat only the end is kept whole. */
  #part(): void {
    const present = { branches: this.#branches, seen: this.#seen, lines: this.lines, marks: this.#marks }
    this.#past = partFrom(present, this.#past)
    this.#sidesAt = Math.min(this.#sidesAt, this.#seen.length)
  }

  /** Takes over what was read before the page was searched anew: what is unchanged stays the same object. */
  adopt(before: Room): void {
    this.messages = before.messages
    const dated = new Map((before.#past ? [] : before.#branches).map((branch) => [branch.el, branch.dated]))
    for (const branch of this.#branches) branch.dated = dated.get(branch.el) ?? null
    this.#adopted = true
  }
  /** How many branches the last update read. */
  fresh = 0
  #partial = false
  #adopted = false

  /** Lists the branches again; answers the first that is another one than before. */
  #outline(grown: Element | null): number {
    const before = this.#branches
    const above = grown && this.opened.get(grown)
    const added = grown && above ? appended(before, grown, above, this.except) : null
    if (added) return before.push(...added) - added.length
    this.opened.clear()
    this.#place = { ...this.#place, room: innerRect(this.el) }
    const look = lookOf(this.el, this.looks)
    this.#rtl = look.rtl
    const known = new Map(before.map((branch) => [branch.el, branch]))
    const found = branchesOf(
      this.el,
      look,
      this.looks,
      { room: this.#place.room, except: this.except },
      this.opened,
    )
    if (this.#past && !isStill(this.#past, found, before[0])) this.#past = null
    this.#branches = found
      .slice(this.#past?.branches ?? 0)
      .map(({ el, above }) => known.get(el) ?? unread(el, above))
    const same = this.#branches.findIndex((branch, i) => branch !== before[i])
    return same < 0 ? this.#branches.length : same
  }

  /** Reads branches from this one on where needed; answers the index of the first record that may be another. */
  *#readFrom(from: number, skip: number, settled = false): Steps<number> {
    const previous = this.#branches[from - 1]
    const start = from > skip && previous?.records ? previous.start + previous.records.length : 0
    let next = start
    this.#seen.length = Math.min(this.#seen.length, start)
    for (let i = from; i < this.#branches.length; i++) {
      const branch = this.#branches[i]
      if (!branch) continue
      branch.start = next
      if (!branch.records) this.fresh++
      branch.records ??= this.#read(branch, settled)
      for (const record of branch.records) this.#seen[next++] = { record, said: NOTHING_SAID }
      // The first ones are the slowest: the browser meets the reader's code with them.
      if (i % CHUNK === 0 || this.fresh < CHUNK) yield
    }
    return start
  }

  /** Forgets the branches where words, "Viernes", were taken for a time; answers the first of them. */
  #misread(from: number): number {
    if (arePressed(this.looks)) return forget(this.#branches, new Set(this.#branches.map(({ el }) => el)))
    const stale = this.#branches.filter(({ start, records }) =>
      start < from ? false : records?.some((record) => timesIn(record).some(speaks)),
    )
    return forget(this.#branches, new Set(stale.map(({ el }) => el)))
  }

  #read({ el, above }: Branch, settled: boolean): RecordRead[] {
    const box = boxOf(el, above, this.looks, this.except)
    const read = box ? split(box, this.#place).map((unit) => readRecord(unit, this.#place, settled)) : []
    // What stands beyond the right edge of the room waits there to be slid in.
    const { width } = this.#place.room
    const records = read.filter(({ left }) => left < width)
    for (const record of records) {
      this.#names.learn(record)
      record.taught = this.#place.taught?.authorOf(record)
    }
    return records
  }

  *#sayFrom(from: number): Steps {
    // Few records ask for what was said before them.
    const known: { texts: string[] | null } = { texts: null }
    let at = from
    const earlier = () => {
      known.texts ??= this.#seen
        .slice(Math.max(0, from - SAMPLE), at)
        .map(({ said }, i, all) => (i < all.length - at + from ? displayedLine(said.text) : said.text))
      return known.texts
    }
    for (; at < this.#seen.length; at++) {
      const one = this.#seen[at]
      if (one) one.said = saidBy(one.record, this.#names, earlier)
      if (one) known.texts?.push(one.said.text)
      if (at % CHUNK === 0) yield
    }
  }

  /** Weighs whose is whose where that may have changed; answers from which record on lines must be made anew. */
  #judge(from: number, hints: Hints): number {
    const fresh = this.#seen.slice(from)
    const old = this.sides
    const known =
      old && old.partner === hints.partner && this.#seen.length < this.#sidesAt * 1.5 && from >= BACK
    if (known && fresh.every((one) => old.kinds.has(one.record.kind))) return from
    const sample = this.#seen.slice(-SAMPLE).filter((one) => !one.said.timeOnly && !isPassing(one))
    const sides = sidesOf(sample, this.#place.room.width, this.#rtl, hints.partner)
    this.#sidesAt = this.#seen.length
    const key = JSON.stringify(sides, (_, value) =>
      value instanceof Map || value instanceof Set ? [...value] : value,
    )
    if (key === this.#sideKey && old) return from
    this.#sideKey = key
    this.sides = sides
    return 0
  }

  /** Answers false where what is known reads otherwise from its beginning on: so may the past, which is to be read again. */
  *#lineUp(fromSeen: number, { listTime, now }: Hints): Steps<boolean> {
    const { sides } = this
    const [place, marks, past] = [this.#place, this.#marks, this.#past]
    if (!sides) return true
    const from = this.#adopted ? 0 : Math.max(0, fromSeen - BACK)
    this.#adopted = false
    const said = past?.said ?? 0
    const first = from === 0 ? said : (marks.lineAt[from] ?? said)
    const rendered = areRendered(this.#seen, now)
    const toEnd = isEnd(this.#branches, this.el, this.opened, this.looks)
    this.toEnd = toEnd
    const ctx: Context = { now, words: place.words, sides, room: place.room, listTime, rendered, toEnd }
    if (past) marks.days[0] = past.day
    else if (from === 0)
      marks.days[0] = dayBefore(this.#branches, (i) => this.#seen[i]?.said.timeOnly === true)
    const before = this.messages
    const doubtful = ({ sure, seen }: Line) => !sure || (sides.unsure && !seen.record.taught)
    const above = this.lines[first - said - 1] ?? past?.line
    const made = yield* linesOf(this.#seen, from, first, above, ctx, marks)
    keepDays(this.#branches, marks.days, from)
    const again = this.lines.splice(first - said)
    this.#doubts -= from === 0 ? this.#doubts : again.filter(doubtful).length
    this.#doubts += made.filter(doubtful).length
    for (const line of made) this.lines.push(line)
    const messages = before.slice(0, first)
    for (const [i, line] of made.entries()) {
      messages.push(messageOf(line, before[first + i]))
      if (i % CHUNK === 0) yield
    }
    this.messages = messages
    return !past || from > 0 || again.every((_, i) => messages[first + i] === before[first + i])
  }

  /** The newest branches: those that may still be moving into place. */
  newest(): Element[] {
    return this.#branches.slice(-4).map((branch) => branch.el)
  }

  /** The only name that the newest messages of the client carry, or null. */
  get clientName(): string | null {
    const names = this.lines
      .slice(-SAMPLE)
      .flatMap(({ author, seen }) => (author === 'client' ? (seen.said.name ?? []) : []))
    return new Set(names).size === 1 ? (names[0] ?? null) : null
  }

  /** Whose is whose could not be told. */
  get unsure(): boolean {
    return this.#doubts > 0
  }
  #doubts = 0
}

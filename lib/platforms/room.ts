import { type Seen, type Sides, sidesOf } from './authors'
import { type Box, boxOf } from './box'
import { attr, parent, rect } from './dom'
import { type Look, Looks } from './look'
import { areRendered, type Context, type Line, linesOf, messageOf } from './messages'
import { type RecordRead, readRecord } from './record'
import type { Wording } from './times'
import type { Message } from './types'
import { branchesOf, type Place, split } from './units'
import { vocabularyOf } from './vocabulary'
import { learnNames, type Names, newNames, saidBy } from './wording'

/** The looks of an element's ancestors and of itself. */
export function lookOf(el: Element, looks: Looks): Look {
  const above = parent(el)
  return looks.of(el, above ? lookOf(above, looks) : null)
}

/** The language an element is in: nearest `lang`, or empty. */
export function languageOf(el: Element): string {
  for (let at: Element | null = el; at; at = parent(at)) {
    const lang = attr(at, 'lang')
    if (lang) return lang
  }
  return ''
}

interface Branch {
  el: Element
  above: Look
  records: RecordRead[]
}

/** The messages' room of one chat: reads it, and afterwards only what changed in it. */
export class Room {
  readonly opened = new Map<Element, Look>()
  private readonly cache = new Map<Element, Branch>()
  private branches: Branch[] = []
  private names: Names = newNames()
  private place: Place
  private seen: Seen[] = []
  lines: Line[] = []
  messages: Message[] = []
  sides: Sides | null = null

  constructor(
    readonly el: Element,
    private readonly except: Element | null,
    private readonly looks: Looks = new Looks(),
  ) {
    this.place = { looks, words: vocabularyOf(languageOf(el)), room: rect(el) }
  }

  /** Reads all branches whose element is not cached; `stale` ones are read again. */
  update(
    stale: ReadonlySet<Element>,
    outline: boolean,
    names: ReadonlySet<string>,
    partner: string | null,
    listTime: Wording | null,
    now: number,
  ): void {
    for (const el of stale) this.cache.delete(el)
    for (const name of names) this.names.known.add(name)
    if (outline) this.outline()
    const fresh = this.branches.map((branch) => this.cache.get(branch.el) ?? this.read(branch))
    const version = this.names.version
    const records = fresh.flatMap((branch) => branch.records)
    this.seen = records.map((record) => this.saidOf(record, version))
    const before = this.messages
    this.sides = sidesOf(
      this.seen.filter((one) => !one.said.timeOnly),
      this.place.room.width,
      this.rtl(),
      partner,
    )
    const ctx: Context = {
      now,
      words: this.place.words,
      sides: this.sides,
      room: this.place.room,
      listTime,
      rendered: areRendered(records, now),
    }
    this.lines = linesOf(this.seen, 0, null, ctx, [])
    this.messages = this.lines.map((line, i) => messageOf(line, before[i]))
  }

  private outline(): void {
    this.opened.clear()
    this.place = { ...this.place, room: rect(this.el) }
    const look = lookOf(this.el, this.looks)
    this.branches = branchesOf(
      this.el,
      look,
      this.looks,
      { room: this.place.room, except: this.except },
      this.opened,
    ).map(({ el, above }) => this.cache.get(el) ?? { el, above, records: [] })
    const alive = new Set(this.branches.map((branch) => branch.el))
    for (const el of this.cache.keys()) if (!alive.has(el)) this.cache.delete(el)
  }

  private read(branch: Branch): Branch {
    const box: Box | null = boxOf(branch.el, branch.above, this.looks, this.except)
    branch.records = box ? split(box, this.place).map((unit) => readRecord(unit, this.place)) : []
    for (const record of branch.records) learnNames(record, this.names)
    this.cache.set(branch.el, branch)
    return branch
  }

  private readonly said = new WeakMap<RecordRead, { version: number; known: number; seen: Seen }>()
  private saidOf(record: RecordRead, version: number): Seen {
    const old = this.said.get(record)
    if (old && old.version === version && old.known === this.names.known.size) return old.seen
    const seen = { record, said: saidBy(record, this.names) }
    this.said.set(record, { version, known: this.names.known.size, seen })
    return seen
  }

  /** The newest branches: those that may still be moving into place. */
  newest(): Element[] {
    return this.branches.slice(-4).map((branch) => branch.el)
  }

  /** Whose is whose could not be told. */
  get unsure(): boolean {
    return this.sides?.unsure === true || this.lines.some((line) => !line.sure)
  }

  private rtl(): boolean {
    return lookOf(this.el, this.looks).rtl
  }
}

import { type Box, squeeze } from './box'
import { attr, inside, parent, textContent } from './dom'
import { namedAs } from './look'
import type { Leaf, RecordRead } from './record'
import { isFace, isInitials, isLabel, isMark, leadOf, opening } from './stretches'
import { asNamed, NAMED, nameWords } from './tokens'

/** A place where texts of one look stand. */
interface Kind {
  count: number
  texts: Set<string>
  short: boolean
  isName: boolean
}

const classOf = ({ box }: Leaf): string => attr(box.el, 'class') ?? ''

/** Names met so far in a chat, and the places where names stand. */
export class Names {
  readonly known = new Set<string>()
  /** Grows when a place turns out to hold names: what was read before must be read again. */
  version = 0
  readonly #kinds = new Map<number, Kind>()
  /** How many records there are of each build, and what was counted. */
  readonly #builds = new Map<number, number>()
  readonly #met = new WeakSet<Element>()
  /** Classes of those places: a name that comes but once stands in another branch of the style sheet. */
  readonly #classes = new Set<string>()
  /** What is set off at the beginning of the words, in so many of so many records. */
  readonly #leads = new Set<string>()
  #led = 0
  #all = 0
  #leading = false

  know(name: string): void {
    if (this.known.has(name)) return
    this.known.add(name)
    this.version++
  }

  /** Learns where names stand: a place beside the words where the same few texts come again and again. */
  learn(record: RecordRead): void {
    const { el, look } = record.unit.box
    if (this.#met.has(el)) return
    this.#met.add(el)
    const built = (this.#builds.get(look.id) ?? 0) + 1
    this.#builds.set(look.id, built)
    const first = opening(record)
    const over = headOf(record)
    if (over) this.#learnPlace(over, true, built, true)
    const around = record.leaves.filter((leaf) => !leaf.aside)
    if (first && isLabel(first) && around.length > 0) this.#learnPlace(first, !first.box.control, built)
    if (around.length > 0) this.#learnLead(leadOf(record))
    const words = around.filter(
      (leaf) => !leaf.nested && !isMark(leaf) && !isInitials(leaf) && !isFace(leaf, record),
    )
    if (words.length < 2) return
    for (const leaf of words) this.#learnPlace(leaf, leaf === words[0], built)
  }

  /** Several people, one of whom is set off at the beginning of nearly every message. */
  #learnLead(lead: Leaf | undefined): void {
    this.#all++
    if (lead) this.#led++
    if (lead && this.#leads.size < 64) this.#leads.add(lead.text)
    const few = this.#leads.size > 1 && this.#leads.size <= this.#led * 0.6
    const leading = this.#led > 3 && few && this.#led > this.#all * 0.7
    if (leading !== this.#leading && this.#all < 300) this.version++
    else return
    this.#leading = leading
  }

  /** `sure`: what stands over several lines is a name, however few there are. */
  #learnPlace(leaf: Leaf, first: boolean, built: number, sure = false): void {
    const { id } = leaf.box.look
    const kind = this.#kinds.get(id) ?? { count: 0, texts: new Set(), short: true, isName: false }
    this.#kinds.set(id, kind)
    kind.count += sure ? ENOUGH : 1
    if (kind.texts.size < 8) kind.texts.add(leaf.text)
    kind.short &&= leaf.text.length < 32 && !/[!?…]$/.test(leaf.text)
    // A group has many names; they stand in most of what is built so, and come again.
    const few = kind.count >= 4 ? Math.max(2, kind.count / 4) : kind.count - 1
    const most =
      kind.short && kind.count > Math.max(3, built / 2) ? kind.count * 0.6 : Math.min(few, kind.count / 2)
    const is = sure || (kind.count >= 2 && kind.texts.size <= most && leaf.text.length <= 60 && first)
    if (is === kind.isName || (kind.count >= ENOUGH && !sure)) return
    kind.isName = is
    if (is && classOf(leaf)) this.#classes.add(classOf(leaf))
    this.version++
  }

  /** Whether a stretch of a record is the name of who writes. */
  isName(leaf: Leaf, record: RecordRead): boolean {
    const plain = leaf.text.replace(/[:,]$/, '')
    if (plain.length > 60) return false
    if (this.known.has(plain) || NAMED.you.test(plain)) return true
    if (namedAs(leaf.box).name) return true
    if (leaf === record.leaves[0] && (namedAs(leaf.box).title || isNamedAround(leaf))) return true
    if (this.#leading && leaf === leadOf(record)) return true
    const kind = this.#kindOf(leaf.box)
    if (leaf === opening(record) && isLabel(leaf))
      return kind?.isName === true || [...(kind?.texts ?? [])].some((text) => this.known.has(text))
    const stands =
      kind?.isName === true ||
      (this.#classes.has(classOf(leaf)) && leaf === record.leaves.find((one) => !one.aside))
    return !leaf.nested && stands && record.leaves.length > 1
  }

  /** A label that all records carry: "AI", "PRO"; beside the time also "Translated from Ukrainian". */
  isTag(leaf: Leaf, record: RecordRead): boolean {
    const kind = this.#kindOf(leaf.box)
    const same = kind !== undefined && kind.count > 2 && kind.texts.size === 1
    const short = leaf.text.length < 16 && !leaf.inBubble && record.leaves.length > 3
    return (
      same && leaf !== opening(record) && (short || (leaf.text.length < 48 && isBesideTime(leaf, record)))
    )
  }

  #kindOf = ({ look }: Box): Kind | undefined => this.#kinds.get(look.id)
}

/** So many records tell what a place holds. */
const ENOUGH = 64
/** The short text over lines without frames, that is of all of them. */
const headOf = ({ leaves, unit: { bubble, group } }: RecordRead): Leaf | undefined => {
  const head = bubble ? undefined : group?.meta.find(({ text, face }) => text.length > 1 && !face)
  const leaf = head && leaves.find(({ box }) => inside(box.el, head.el))
  return leaf && !leaf.box.time && !leaf.box.control && leaf.text.length < 32 ? leaf : undefined
}

/** A link to the person, in something that is called a name. */
function isNamedAround({ box, text }: Leaf): boolean {
  const up = box.name === 'a' || box.control ? parent(box.el) : null
  return up !== null && asNamed(nameWords(up)).name && squeeze(textContent(up) ?? '') === text
}
const isBesideTime = ({ box }: Leaf, { leaves }: RecordRead): boolean =>
  leaves.some((one) => one.aside && one.box.time && parent(one.box.el) === parent(box.el))

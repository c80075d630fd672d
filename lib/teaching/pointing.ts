import { squeeze } from '../platforms/box'
import { inside, tag } from '../platforms/dom'
import { firstOf, type Guess, isEditable, likely, proposals } from './guess'
import { elementAt, isInView, ladder, sameBox } from './place'
import type { Step } from './steps'

/** What is pointed at in one step, and how it moves. */
export class Pointing {
  #ladder: Element[] = []
  #at = 0
  #all: Element[] | null = null

  constructor(
    private readonly win: Window,
    private readonly step: Step,
    private readonly guess: Guess,
    private readonly host: Element,
  ) {
    const first = firstOf(this.proposals, step, guess)
    if (first) this.#aim(first)
  }

  get element(): Element | null {
    return this.#ladder[this.#at] ?? null
  }

  /** Its first words, to be said while pointing. */
  get words(): string {
    const text = squeeze(textOf(this.element))
    return text.length > 60 ? `${text.slice(0, 60)}…` : text
  }

  /** Only what can be seen is gone through. */
  get proposals(): Element[] {
    this.#all ??= proposals(this.win.document, this.step, this.guess)
    return this.#all.filter((el) => isInView(el, this.win, this.host))
  }

  #aim(el: Element): void {
    const steps = ladder(el)
    this.#ladder = steps[0] ? steps : [el]
    this.#at = 0
  }

  /** At a point of the window. */
  to(x: number, y: number): void {
    const hit = elementAt(this.win.document, x, y, this.host)
    if (!hit) return
    this.#ladder = this.step === 'composer' ? boxesAround(hit) : ladder(hit)
    this.#at = likely(this.#ladder, this.step, this.guess)
  }

  wider(): void {
    const now = this.element
    const at = this.#ladder.findIndex((el, i) => i > this.#at && now && !sameBox(el, now))
    if (at >= 0) this.#at = at
  }

  /** Back on the way up, then to the first part in it. */
  narrower(): void {
    const now = this.element
    const at = this.#ladder.findLastIndex((el, i) => i < this.#at && now && !sameBox(el, now))
    if (at >= 0) this.#at = at
    else if (now && this.step !== 'composer') {
      const inner = [...now.children].find((kid) => kid.clientHeight > 8)
      if (inner) this.#ladder = ladder(inner)
      this.#at = 0
    }
  }

  /** The next one of the page, or the one before. */
  move(by: 1 | -1): void {
    const all = this.proposals
    const now = this.element
    const at = now ? all.findIndex((el) => el === now || inside(now, el) || inside(el, now)) : -1
    const next = all.at((at + by + (at < 0 && by < 0 ? 1 : 0)) % all.length)
    if (next) this.#aim(next)
  }
}

/** Where one can write, at a point or near around it. */
function boxesAround(hit: Element): Element[] {
  const up = ladder(hit)
  const own = up.filter(isEditable)
  if (own[0]) return own.slice(-1)
  const inner = up
    .filter((el) => el.clientHeight < 220)
    .flatMap((el) => [...el.querySelectorAll('textarea, input, [contenteditable]')].filter(isEditable))
  return inner[0] ? inner.slice(0, 1) : up.filter((el) => tag(el) !== 'body').slice(0, 1)
}

/** As laid out: words of different parts do not run together. */
// biome-ignore lint/performance/useDomNodeTextContent: textContent would run them together
const textOf = (el: Element | null): string => (el && 'innerText' in el ? String(el.innerText) : '')

import type { Translate } from '../locales'
import { rect } from '../platforms/dom'
import { drawPanel, type PanelView } from './panel'
import { placeOf } from './place'
import { STYLE } from './style'

/** What is drawn over the page. */
export interface Marked {
  now: Element | null
  like: readonly Element[]
  taken: readonly (Element | null)[]
}

const CORNERS = ['top right', 'bottom right', 'bottom left', 'top left'].map((corner) => `panel ${corner}`)
const overlap = (a: DOMRect, b: DOMRect): number =>
  Math.max(0, Math.min(a.right, b.right) - Math.max(a.left, b.left)) *
  Math.max(0, Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top))

/** So many of the candidate's like are outlined. */
const MOST_LIKE = 40

/** The glass over the page, the outlines and the panel, in a closed shadow root; gone without a trace when it ends. */
export class Overlay {
  readonly host: HTMLElement
  readonly #root: ShadowRoot
  readonly #panel: HTMLElement
  readonly #boxes: HTMLElement
  #shown = ''

  constructor(
    private readonly doc: Document,
    private readonly t: Translate,
    language: string,
    signal: AbortSignal,
  ) {
    this.host = doc.createElement('div')
    this.#root = this.host.attachShadow({ mode: 'closed' })
    const style = Object.assign(doc.createElement('style'), { textContent: STYLE })
    const stage = Object.assign(doc.createElement('div'), { className: 'stage', lang: language })
    const glass = Object.assign(doc.createElement('div'), { className: 'glass' })
    this.#boxes = doc.createElement('div')
    this.#panel = Object.assign(doc.createElement('div'), { className: 'panel top right', tabIndex: -1 })
    for (const [name, value] of [
      ['role', 'dialog'],
      ['aria-labelledby', 'title'],
      ['aria-live', 'polite'],
    ] as const)
      this.#panel.setAttribute(name, value)
    stage.append(glass, this.#boxes, this.#panel)
    this.#root.append(style, stage)
    this.#show(signal)
  }

  /** Above everything else of the page, its dialogs too; afterwards the focus is where it was. */
  #show(signal: AbortSignal): void {
    const { activeElement } = this.doc
    for (const [name, value] of [
      ['position', 'fixed'],
      ['inset', '0'],
      ['z-index', '2147483647'],
      ['border', '0'],
      ['padding', '0'],
      ['margin', '0'],
      ['background', 'transparent'],
      ['width', '100%'],
      ['height', '100%'],
      ['max-width', 'none'],
      ['max-height', 'none'],
      ['overflow', 'visible'],
    ] as const)
      this.host.style.setProperty(name, value, 'important')
    this.host.popover = 'manual'
    this.doc.documentElement.append(this.host)
    this.host.showPopover()
    this.#panel.focus({ preventScroll: true })
    signal.addEventListener('abort', () => {
      this.host.remove()
      if (activeElement && activeElement !== this.doc.body)
        (activeElement as HTMLElement).focus({ preventScroll: true })
    })
  }

  /** Draws the panel where what it says is new. */
  say(view: PanelView): void {
    const key = JSON.stringify(view)
    if (key === this.#shown) return
    this.#shown = key
    const focused = this.#root.activeElement?.id
    drawPanel(this.#panel, view, this.t)
    const again = focused ? this.#root.getElementById(focused) : null
    if (again && !(again as HTMLButtonElement).disabled) again.focus({ preventScroll: true })
    else this.#panel.focus({ preventScroll: true })
  }

  /** Outlines elements where they stand now. */
  mark({ now, like, taken }: Marked): void {
    const wanted = [
      ...like.slice(0, MOST_LIKE).map((el) => ({ el, kind: 'like', number: '' })),
      ...taken.flatMap((el, i) => (el ? [{ el, kind: 'taken', number: String(i + 1) }] : [])),
      ...(now ? [{ el: now, kind: 'now', number: '' }] : []),
    ]
    while (this.#boxes.children.length > wanted.length) this.#boxes.firstElementChild?.remove()
    while (this.#boxes.children.length < wanted.length) this.#boxes.prepend(this.doc.createElement('div'))
    for (const [i, { el, kind, number }] of wanted.entries())
      place(this.#boxes.children[i] as HTMLElement, placeOf(el), kind, number)
  }

  /** The panel stands in the corner where it hides least of these. */
  avoid(all: readonly Element[]): void {
    const boxes = all.map(placeOf)
    const hidden = () => {
      const panel = rect(this.#panel)
      return boxes.reduce((sum, box) => sum + overlap(panel, box), 0)
    }
    const stay = this.#panel.className
    const found = [stay, ...CORNERS].map((corner) => {
      this.#panel.className = corner
      return { corner, hidden: hidden() }
    })
    const best = found.reduce((least, one) => (one.hidden < least.hidden ? one : least))
    this.#panel.className = best.corner
  }

  /** The button at a point, `panel` beside its buttons, null on the glass. */
  at(x: number, y: number): HTMLButtonElement | 'panel' | null {
    const el = this.#root.elementFromPoint(x, y)
    return el?.closest('button') ?? (el?.closest('.panel') ? 'panel' : null)
  }

  get focused(): HTMLButtonElement | null {
    return this.#root.activeElement?.closest('button') ?? null
  }

  /** The focus goes round within the panel. */
  tab(back: boolean): void {
    const buttons = [...this.#panel.querySelectorAll('button')].filter((button) => !button.disabled)
    const at = this.focused ? buttons.indexOf(this.focused) : back ? 0 : -1
    buttons.at((at + (back ? -1 : 1)) % buttons.length)?.focus()
  }

  focusPanel(): void {
    this.#panel.focus({ preventScroll: true })
  }
}

function place(box: HTMLElement, { x, y, width, height }: DOMRect, kind: string, number: string): void {
  box.className = `box ${kind}`
  box.dataset.number = number
  Object.assign(box.style, {
    transform: `translate(${x}px, ${y}px)`,
    width: `${width}px`,
    height: `${height}px`,
  })
}

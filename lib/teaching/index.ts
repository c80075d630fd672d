import type { Translate } from '../locales'
import { rect } from '../platforms/dom'
import type { SiteProfile } from '../platforms/profile'
import { type Guess, guessAt, isEditable } from './guess'
import { isolate } from './isolate'
import { kinOf } from './kin'
import { Overlay } from './overlay'
import { stepView } from './panel'
import { elementAt, scrollUnder } from './place'
import { Pointing } from './pointing'
import { profileFrom } from './profile-from'
import { type ReadBack, readBack } from './read-back'
import { resultView } from './result'
import { type Picks, pickOf, stepAt } from './steps'

export interface TeachingOptions {
  language: string
  t: Translate
  /** What is known of the site already: taken up again when what was taught is not right. */
  before: SiteProfile | null
  /** Keeps a profile from now on; null: none. */
  keep(profile: SiteProfile | null): Promise<void>
}

/** Lets the specialist point at a chat, a message of each side and the text box, until it is done or the signal says stop. */
export function startTeaching(win: Window, options: TeachingOptions, life: AbortController): void {
  new Lesson(win, options, life)
}

class Lesson {
  readonly #overlay: Overlay
  readonly #guess: Guess
  #picks: Picks = []
  #pointing: Pointing | null = null
  #warning: string | null = null
  #result: ReadBack | null = null

  constructor(
    private readonly win: Window,
    private readonly options: TeachingOptions,
    private readonly life: AbortController,
  ) {
    this.#guess = guessAt(win.document)
    isolate(
      win,
      {
        point: (x, y) => this.#point(x, y),
        press: (x, y) => this.#press(x, y),
        key: (event) => this.#key(event),
        scroll: (x, y, by) => scrollUnder(elementAt(win.document, x, y, this.#overlay.host), by),
      },
      life.signal,
    )
    this.#overlay = new Overlay(win.document, options.t, options.language, life.signal)
    this.#goTo([])
    this.#follow()
  }

  /** Outlines go with what they are around, however it moves. */
  #follow(): void {
    if (this.life.signal.aborted) return
    const now = this.#pointing?.element ?? null
    const like =
      now && this.#picks.length === 0 ? [...kinOf(now)].filter((el) => el !== now && isAlike(el, now)) : []
    this.#overlay.mark({ now, like, taken: this.#result ? [] : this.#picks })
    this.win.requestAnimationFrame(() => this.#follow())
  }

  #goTo(picks: Picks): void {
    this.#picks = picks
    this.#warning = null
    const step = stepAt(picks)
    this.#pointing = step ? new Pointing(this.win, step, this.#guess, this.#overlay.host) : null
    if (!step) this.#finish()
    this.#say()
    if (this.#pointing) this.#overlay.avoid(this.#pointing.proposals)
  }

  #say(): void {
    const { t } = this.options
    const step = stepAt(this.#picks)
    if (this.#result) this.#overlay.say(resultView(t, this.#result.snapshot))
    else if (step)
      this.#overlay.say(
        stepView(t, {
          step,
          number: this.#picks.length + 1,
          aim: this.#pointing?.words ?? '',
          warning: this.#warning,
        }),
      )
  }

  #take(): void {
    const el = this.#pointing?.element
    if (!el) return
    this.#warning = this.#objection(el)
    if (this.#warning) this.#say()
    else this.#goTo([...this.#picks, el])
  }

  /** Why this cannot be what was asked for. */
  #objection(el: Element): string | null {
    const { t } = this.options
    const step = stepAt(this.#picks)
    if (step === 'composer' && !isEditable(el)) return t('teach.notBox')
    return step === 'ownMessage' && el === pickOf(this.#picks, 'clientMessage')
      ? t('teach.sameMessage')
      : null
  }

  /** Kept at once: what is taught is in force before anything is confirmed. */
  #finish(): void {
    const { document, location } = this.win
    if (this.#picks.every((pick) => pick === null)) {
      this.life.abort()
      return
    }
    const profile = profileFrom(this.#picks, location.origin, this.#guess.names, Date.now())
    this.#result = readBack(document, profile)
    if (this.#result.snapshot.confidence !== 'none') void this.options.keep(profile)
  }

  #again(): void {
    this.#result = null
    void this.options.keep(this.options.before)
    this.#goTo([])
  }

  #confirm(): void {
    if (this.#result) void this.options.keep(this.#result.confirmed)
    this.life.abort()
  }

  #act(id: string): void {
    // The next Enter takes what is pointed at, and does not press this button again.
    this.#overlay.focusPanel()
    if (id === 'skip') this.#goTo([...this.#picks, null])
    if (id === 'undo') this.#goTo(this.#picks.slice(0, -1))
    if (id === 'leave') this.life.abort()
    if (id === 'fine') this.#confirm()
    if (id === 'again') this.#again()
  }

  #point(x: number, y: number): void {
    if (this.#overlay.at(x, y)) return
    this.#warning = null
    this.#pointing?.to(x, y)
    this.#say()
  }

  #press(x: number, y: number): void {
    const button = this.#overlay.at(x, y)
    if (button === 'panel') return
    if (button) this.#act(button.disabled ? '' : button.id)
    else {
      this.#point(x, y)
      this.#take()
    }
  }

  #key(event: KeyboardEvent): void {
    const { key, shiftKey, ctrlKey, metaKey } = event
    const pressed = key === 'Enter' || key === ' ' ? this.#overlay.focused : null
    if (key === 'Escape') this.life.abort()
    else if (key === 'Tab') this.#overlay.tab(shiftKey)
    else if (pressed) this.#act(pressed.id)
    else if (key === 'Enter') this.#result ? this.#confirm() : this.#take()
    else if (key === 'Backspace' || (key === 'z' && (ctrlKey || metaKey))) this.#undo()
    else if (this.#pointing) this.#steer(key, this.#pointing)
  }

  #undo(): void {
    if (!this.#result && this.#picks.length > 0) this.#act('undo')
  }

  #steer(key: string, pointing: Pointing): void {
    if (key === 'PageDown' || key === 'PageUp') scrollUnder(pointing.element, key === 'PageDown' ? 400 : -400)
    else if (key === 'ArrowDown' || key === 'ArrowUp') pointing.move(key === 'ArrowDown' ? 1 : -1)
    else if (key === 'ArrowRight') pointing.wider()
    else if (key === 'ArrowLeft') pointing.narrower()
    else return
    this.#warning = null
    this.#overlay.focusPanel()
    if (pointing.element) this.#overlay.avoid([pointing.element])
    this.#say()
  }
}

const isAlike = (a: Element, b: Element): boolean =>
  Math.abs(rect(a).width - rect(b).width) < 8 + rect(b).width * 0.1

import type { Browser, Page } from 'puppeteer-core'

/** Keys by which a page is walked through. */
export type PageKey = 'Tab' | 'Enter' | 'Space' | 'ArrowDown' | 'ArrowUp' | 'Home' | 'End'

/** A page of the extension (popup, welcome, options), handled in the same way in every browser. */
export interface ExtensionPage {
  /** Runs a function in the page. Arguments and result travel as JSON. */
  evaluate<Args extends unknown[], Result>(
    run: (...args: Args) => Result | Promise<Result>,
    ...args: Args
  ): Promise<Result>
  /** The words a user sees. */
  text(): Promise<string>
  /** A real click of the mouse in the middle of the first element that matches. */
  click(selector: string): Promise<void>
  /** A real press of a key, where the page's focus is. */
  press(key: PageKey): Promise<void>
  /** Types letter by letter where the page's focus is. */
  type(words: string): Promise<void>
  /** A picture (PNG) of what is in view, also written to `path` if there is one. */
  screenshot(path?: string): Promise<Uint8Array>
  resize(width: number, height: number): Promise<void>
  close(): Promise<void>
}

/** One request to a server, from wherever in the browser. */
export interface Asked {
  url: string
  /** The origin in whose name it was made; of the browser's own requests whatever the browser says. */
  by: string
}

/** What every browser offers the driver, each in its own way. */
export interface Vehicle {
  browser: Browser
  /** A page in a tab of its own, in front. */
  newPage(): Promise<Page>
  /** Opens a page of the extension in a window of its own, so that the chat page stays visible. */
  openExtensionPage(path: string): Promise<ExtensionPage>
  /** A page of the extension that is open already, by the start of its path; null: there is none. */
  findExtensionPage(path: string): Promise<ExtensionPage | null>
  /** Shows all pages that are open now in light or in dark. */
  colorScheme(scheme: 'light' | 'dark'): Promise<void>
  /** Ends the background at once, as the browser does to save memory. */
  killBackground(): Promise<void>
  /** Turns the extension off in the browser's list of extensions, and on again. */
  turnOffAndOn(): Promise<void>
  /** Takes the extension anew from its folder, where another version of it stands now. */
  update(): Promise<void>
  /** Presses a key of the extension, by the letter it has with Alt+Shift. Null: the browser cannot be told to, headless. */
  pressKey: ((letter: string) => Promise<void>) | null
  /** Every request since the start; may close the browser. Only where `watched`. */
  asked(): Promise<Asked[]>
  /** Takes the extension out of the browser, with all it kept and all its pages. */
  remove(): Promise<void>
}

/** One kind of browser, in two steps: a browser may be given one extension after another. */
export interface Maker {
  open(options: VehicleOptions): Promise<Browser>
  drive(browser: Browser, options: VehicleOptions): Promise<Vehicle>
}

export interface VehicleOptions {
  executablePath: string
  /** Folder of the unpacked extension. */
  extension: string
  /** The package it was unpacked from, for the browser that installs packages; null: there is none. */
  archive: string | null
  headless: boolean
  /** Folder of the profile that is to be kept; null: a new one, which goes with the browser. */
  profile: string | null
  /** Requests are to be recorded. */
  watched: boolean
  locale: string
  timezone: string
}

/** In the page: scrolls the element into view and resolves to the middle of it, once it rests: what is drawn may push it away. */
export async function middleOf(selector: string): Promise<{ x: number; y: number }> {
  let resting = { x: Number.NaN, y: Number.NaN, since: 0 }
  for (const end = performance.now() + 10_000; performance.now() < end; ) {
    const element = document.querySelector(selector)
    if (!element) throw new Error(`Nothing matches ${selector}`)
    element.scrollIntoView({ block: 'center', behavior: 'instant' })
    await new Promise(requestAnimationFrame)
    const { left, top, width, height } = element.getBoundingClientRect()
    const [x, y] = [Math.round(left + width / 2), Math.round(top + height / 2)]
    if (x !== resting.x || y !== resting.y) resting = { x, y, since: performance.now() }
    else if (performance.now() - resting.since > 100) return { x, y }
  }
  throw new Error(`${selector} does not come to rest`)
}

/** Languages as a browser states them: `es-ES,es`. */
export const languages = (locale: string) =>
  [...new Set([locale, locale.split('-')[0]])].filter(Boolean).join(',')

/** In the page: its words as laid out, what is hidden left out. */
// biome-ignore lint/performance/useDomNodeTextContent: textContent would tell hidden words too
export const visibleText = (): string => document.body.innerText

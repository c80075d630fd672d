/** Runs in a page: makes a chat page worse, step by step, and reads it. Bundled with the reader's own modules. */
import { findAll, rootsOf } from '../../lib/platforms/dom'
import { readPage, startReader } from '../../lib/platforms/read'
import { toReport } from '../../lib/platforms/to-report'
import type { Snapshot } from '../../lib/platforms/types'
import { applyStep, type Step } from './fuzz-steps'

/** A page and what is done to it: before it is read, and while it is being followed. */
export interface Recipe {
  base: number
  before: Step[]
  later: Step[]
}

const bases: string[] = []

/** Loads the pages to begin with and keeps them as they are drawn, without their scripts. */
export async function prepare(addresses: readonly string[]): Promise<void> {
  for (const address of addresses) {
    const frame = frameOf()
    frame.src = address
    await new Promise((loaded) => frame.addEventListener('load', loaded, { once: true }))
    await new Promise((drawn) => setTimeout(drawn, 100))
    const doc = frame.contentDocument
    for (const script of doc?.querySelectorAll('script') ?? []) script.remove()
    bases.push(doc?.documentElement.outerHTML ?? '')
    frame.remove()
  }
}

/** The first of these pages with which something is wrong, and what; null: none. One call, because calls cost more than pages. */
export function tryAll(recipes: readonly Recipe[]): { at: number; wrong: string } | null {
  for (const [at, recipe] of recipes.entries()) {
    const wrong = tryOne(recipe)
    if (wrong !== null) return { at, wrong }
  }
  return null
}

/** What is wrong with reading this page; null: nothing. */
export function tryOne(recipe: Recipe): string | null {
  const { base, before, later } = recipe
  const frame = takeFrame()
  const [doc, win] = [frame.contentDocument, frame.contentWindow]
  const html = bases[base % bases.length]
  if (!doc || !win || !html) return 'no page to begin with'
  writeInto(doc, `<!doctype html>${html}`)
  const stop = new AbortController()
  try {
    for (const step of before) applyStep(doc, step)
    const markup = outer(doc)
    const wrong = unlike(readPage(doc), doc)
    if (outer(doc) !== markup) return 'reading changed the page'
    if (wrong) return wrong
    const reader = startReader(win, () => {}, stop.signal)
    for (const step of later) applyStep(doc, step)
    const changed = outer(doc)
    const after = unlike(reader.read(), doc)
    if (outer(doc) !== changed) return 'following changed the page'
    return after ?? ('pwned' in globalThis || 'pwned' in win ? 'words were run as markup' : null)
  } catch (error) {
    return `threw: ${error instanceof Error ? `${error.message}\n${error.stack}` : String(error)}`
  } finally {
    stop.abort()
    giveBack(frame, recipe)
  }
}

/** A frame costs as much as reading it: the next page is written into that of the last, if it left its world as it was. */
let spare: HTMLIFrameElement | null = null

function takeFrame(): HTMLIFrameElement {
  const frame = spare ?? frameOf()
  spare = null
  return frame
}

function giveBack(frame: HTMLIFrameElement, { before, later }: Recipe): void {
  if ([...before, ...later].some((step) => step.do === 'pollute')) frame.remove()
  else spare = frame
}

/** What the page before named as these calls names only itself. */
function writeInto(doc: Document, html: string): void {
  const { open, write, close } = Document.prototype
  Reflect.apply(open, doc, [])
  Reflect.apply(write, doc, [html])
  Reflect.apply(close, doc, [])
}

function frameOf(): HTMLIFrameElement {
  const frame = document.createElement('iframe')
  frame.width = '1200'
  frame.height = '800'
  document.body.append(frame)
  return frame
}

const outer = (doc: Document): string =>
  findAll([doc], ':root')
    .map((el) => el.outerHTML)
    .join()

/** What a snapshot must not be, however the page looks; null where it is as it should be. */
function unlike(snapshot: Snapshot, doc: Document): string | null {
  const { list, open } = snapshot
  const messages = open?.messages ?? []
  const elements = findAll(rootsOf(doc), '*').length
  if (list.length + messages.length > elements + 1) return 'more was read than stands on the page'
  if (list.some(({ id, unread }) => typeof id !== 'string' || !(unread >= 0))) return 'a row without identity'
  if (messages.some(({ at }) => at !== null && Number.isNaN(Date.parse(at)))) return 'a time that is none'
  if (messages.some(({ text }) => typeof text !== 'string')) return 'words that are no text'
  const options = { site: 'https://fuzz.example', seenAt: Date.now(), salt: 1, automaticMessage: '' }
  const kept = JSON.stringify(toReport(snapshot, options)).length
  return kept > 2000 + (list.length + messages.length) * 700 ? `${kept} letters would be kept` : null
}

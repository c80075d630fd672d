import { writeFile } from 'node:fs/promises'
import type { Browser } from 'puppeteer-core'
import { type ExtensionPage, middleOf, type PageKey, visibleText } from './extension-page'

/** Raw WebDriver BiDi: Puppeteer's own page objects lose sight of `moz-extension:` pages. */
export interface Bidi {
  send<Result>(method: string, params: object): Promise<Result>
}

export interface Context {
  context: string
  url: string
}

export function bidiOf(browser: Browser): Bidi {
  const { connection } = browser as unknown as {
    connection: { send(method: string, params: object): Promise<{ result: unknown }> }
  }
  return {
    send: async <Result>(method: string, params: object) =>
      (await connection.send(method, params)).result as Result,
  }
}

/** Top-level pages; with the scope `chrome` the browser's own windows, which may change the browser itself. */
export async function contexts(bidi: Bidi, scope: 'content' | 'chrome' = 'content'): Promise<Context[]> {
  const params = scope === 'chrome' ? { 'moz:scope': 'chrome' } : {}
  return (await bidi.send<{ contexts: Context[] }>('browsingContext.getTree', params)).contexts
}

type Evaluated =
  | { type: 'success'; result: { type: string; value?: string } }
  | { type: 'exception'; exceptionDetails: { text: string } }

/** Runs a function in a page. Its result comes back as JSON: BiDi's own encoding is harder to read. */
export async function evaluate<Args extends unknown[], Result>(
  bidi: Bidi,
  context: string,
  run: (...args: Args) => Result | Promise<Result>,
  ...args: Args
): Promise<Result> {
  const call = `(${run.toString()})(${args.map((arg) => JSON.stringify(arg) ?? 'undefined').join(', ')})`
  const evaluated = await bidi.send<Evaluated>('script.evaluate', {
    expression: `(async () => JSON.stringify(await ${call}))()`,
    target: { context },
    awaitPromise: true,
    userActivation: true,
  })
  if (evaluated.type === 'exception') throw new Error(evaluated.exceptionDetails.text)
  const { value } = evaluated.result
  return (value === undefined ? undefined : JSON.parse(value)) as Result
}

async function click(bidi: Bidi, context: string, { x, y }: { x: number; y: number }): Promise<void> {
  await bidi.send('browsingContext.activate', { context })
  const actions = [
    { type: 'pointerMove', x, y },
    { type: 'pointerDown', button: 0 },
    { type: 'pointerUp', button: 0 },
  ]
  await bidi.send('input.performActions', { context, actions: [{ type: 'pointer', id: 'mouse', actions }] })
}

/** As WebDriver names them. */
const KEYS: Record<PageKey, string> = {
  ...{ Tab: '\uE004', Enter: '\uE007', Space: ' ' },
  ...{ ArrowUp: '\uE013', ArrowDown: '\uE015', End: '\uE010', Home: '\uE011' },
}

async function press(bidi: Bidi, context: string, ...keys: string[]): Promise<void> {
  await bidi.send('browsingContext.activate', { context })
  const actions = keys.flatMap((value) => [
    { type: 'keyDown', value },
    { type: 'keyUp', value },
  ])
  await bidi.send('input.performActions', { context, actions: [{ type: 'key', id: 'keys', actions }] })
}

async function screenshot(bidi: Bidi, context: string, path?: string): Promise<Uint8Array> {
  const { data } = await bidi.send<{ data: string }>('browsingContext.captureScreenshot', { context })
  const picture = Buffer.from(data, 'base64')
  if (path) await writeFile(path, picture)
  return picture
}

/** Runs a function with the browser's own rights. */
export async function inBrowser<Args extends unknown[], Result>(
  bidi: Bidi,
  run: (...args: Args) => Result | Promise<Result>,
  ...args: Args
): Promise<Result> {
  const [window] = await contexts(bidi, 'chrome')
  if (!window) throw new Error('Firefox has no window')
  return evaluate(bidi, window.context, run, ...args)
}

export const extensionPage = (bidi: Bidi, context: string): ExtensionPage => ({
  evaluate: (run, ...args) => evaluate(bidi, context, run, ...args),
  text: () => evaluate(bidi, context, visibleText),
  click: async (selector) => click(bidi, context, await evaluate(bidi, context, middleOf, selector)),
  press: (key) => press(bidi, context, KEYS[key]),
  type: (words) => press(bidi, context, ...words),
  screenshot: (path) => screenshot(bidi, context, path),
  resize: (width, height) =>
    bidi.send('browsingContext.setViewport', { context, viewport: { width, height } }),
  close: () => bidi.send('browsingContext.close', { context }),
})

import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { basename, extname, join } from 'node:path'
import { build, type Loader } from 'esbuild'
import puppeteer, { type Browser, type Page } from 'puppeteer-core'
import { type BrowserKind, ensureBrowser, QUIET, QUIET_FIREFOX } from '../e2e/browsers'
import { installIn } from '../packages'

const HERE = new URL('.', import.meta.url).pathname
const DIST = join(HERE, 'dist')
const LIB = join(HERE, '../../lib/platforms')

/** When the sources of a kit's page were last changed. */
const sourceTime = (kit: string): number =>
  Math.max(
    ...[`pages/${kit}.jsx`, 'pages/inbox.js', 'package.json'].map(
      (name) => statSync(join(HERE, name)).mtimeMs,
    ),
  )

const IN_ONE_PIECE = {
  bundle: true,
  minify: true,
  format: 'iife',
  charset: 'utf8',
  logLevel: 'error',
} as const

/** What a kit loads besides scripts: pictures and letters, into the file that asks for them. */
const LOADED: Record<string, Loader> = Object.fromEntries(
  ['.woff', '.woff2', '.ttf', '.eot', '.svg', '.png', '.gif'].map((kind) => [kind, 'dataurl']),
)

/** One script, and one style sheet beside it where the page brings styles. */
const bundle = (entry: string) =>
  build({
    ...IN_ONE_PIECE,
    entryPoints: [entry],
    outdir: DIST,
    jsx: 'automatic',
    // Where a kit brings modules and a ready-made bundle, the modules.
    mainFields: ['module', 'browser', 'main'],
    loader: LOADED,
    define: {
      'process.env.NODE_ENV': '"production"',
      global: 'globalThis',
      __VUE_OPTIONS_API__: 'true',
      __VUE_PROD_DEVTOOLS__: 'false',
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false',
    },
  })

const HTML = (kit: string) =>
  `<!doctype html><html lang="es"><meta charset="utf-8"><title>Chat</title><link rel="icon" href="data:,"><link rel="stylesheet" href="${kit}.css"><style>body{margin:0}</style><div id="app"></div><script src="${kit}.js"></script></html>`

/** Names of the kits with a page of their own. */
export const KITS = readdirSync(join(HERE, 'pages'))
  .filter((name) => name.endsWith('.jsx'))
  .map((name) => basename(name, '.jsx'))

/** Builds the kit pages that are missing or older than their source. */
export async function buildKits(): Promise<void> {
  await installIn(HERE)
  mkdirSync(DIST, { recursive: true })
  for (const kit of KITS) {
    const made = join(DIST, `${kit}.html`)
    if (existsSync(made) && statSync(made).mtimeMs > sourceTime(kit)) continue
    await bundle(join(HERE, 'pages', `${kit}.jsx`))
    writeFileSync(made, HTML(kit))
  }
}

const scripts = new Map<string, Promise<string>>()

/** The reader, or another module with it, as one script that leaves `hilo` on the page. Built once in a process. */
export function readerScript(entry = join(LIB, 'read.ts')): Promise<string> {
  const made = scripts.get(entry) ?? inOnePiece(entry)
  scripts.set(entry, made)
  return made
}

async function inOnePiece(entry: string): Promise<string> {
  const { outputFiles } = await build({
    ...IN_ONE_PIECE,
    entryPoints: [entry],
    globalName: 'hilo',
    write: false,
  })
  const [script] = outputFiles
  if (!script) throw new Error('the reader was not bundled')
  return `${script.text};globalThis.hilo=hilo;`
}

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
}

/** Serves the pages on a free port. */
export async function serve(): Promise<{ url: string; close(): void }> {
  const server = createServer((request, response) => {
    const name = decodeURIComponent(new URL(request.url ?? '/', 'http://x').pathname)
    const file = [DIST, HERE]
      .map((folder) => join(folder, name))
      .find((path) => existsSync(path) && statSync(path).isFile())
    if (!file) return response.writeHead(404).end()
    return response
      .writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'text/plain' })
      .end(readFileSync(file))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => server.close() }
}

/** A real browser. Close it when done. */
export async function openBrowser(kind: BrowserKind): Promise<Browser> {
  const executablePath = ensureBrowser(kind)
  // Without bars, of which nothing is shown, Firefox draws less.
  const args = kind === 'chromium' ? ['--no-sandbox', ...QUIET] : ['--kiosk']
  return puppeteer.launch({
    browser: kind === 'firefox' ? 'firefox' : 'chrome',
    executablePath,
    headless: true,
    args,
    extraPrefsFirefox: { ...QUIET_FIREFOX, 'privacy.reduceTimerPrecision': false },
  })
}

/** A tab of its own. */
export async function openTab(browser: Browser): Promise<Page> {
  const page = await browser.newPage()
  await page.setViewport({ width: 1200, height: 800 })
  return page
}

/** Loads a page into a tab, and the reader into the page, not yet started. */
export async function load(page: Page, address: string, script: string): Promise<Page> {
  await page.goto(address, { waitUntil: 'load' })
  await page.evaluate(script)
  return page
}

/** Both. `prepare`: what is done to the tab before the page loads. */
export async function openPage(
  browser: Browser,
  address: string,
  script: string,
  prepare?: (page: Page) => Promise<unknown>,
): Promise<Page> {
  const page = await openTab(browser)
  await prepare?.(page)
  return load(page, address, script)
}

/** In a page that is about to load: its clock shows half past this hour of today, and goes on. */
export function setClock(hour: number): void {
  const Real = Date
  const now = Real.now.bind(Real)
  const ahead = new Real().setHours(hour, 30, 0, 0) - now()
  globalThis.Date = new Proxy(Real, {
    construct: (_, parts) => (parts.length > 0 ? Reflect.construct(Real, parts) : new Real(now() + ahead)),
    get: (_, name) => (name === 'now' ? () => now() + ahead : Reflect.get(Real, name)),
  })
}

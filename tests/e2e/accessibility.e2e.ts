/**
 * What can be checked of accessibility without a person: axe on every screen and main state, in every theme what
 * depends on colours, nothing cut off at twice the size, nothing that moves once it is drawn, and the way from the
 * consent to the settings by keyboard alone.
 */
import { cp, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { KeyInput } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { navigate, settle } from '../components/gallery/page'
import { queryOf } from '../components/gallery/screens'
import { serveGallery } from '../components/gallery/serve'
import { OPTIONS_VARIANTS } from '../components/setup-states'
import { ensureBuilt } from './build'
import { type ExtensionPage, launch, type Session } from './driver'
import { tabTo } from './keyboard'
import { faultsIn, overflowIn } from './looks'
import { movedOn, watchedCopy } from './moves'
import { until } from './until'
import { agreeOnWelcomePage } from './welcome'

const AXE = new URL('../../node_modules/axe-core/axe.min.js', import.meta.url)

/** Screens and states in which something else is drawn. */
const STATES = [
  ...[
    ...[
      'usual',
      'overdue',
      'calm',
      'found',
      'found-nothing',
      'unsure',
      'snoozed',
      'not-granted',
      'no-consent',
      'copied',
    ],
    ...['no-background', 'newer-database', 'reminders-blocked', 'silent', 'closed', 'empty', 'many'],
  ].map((state) => `screen=popup&state=${state}`),
  ...['fresh', 'agreed', 'permission', 'notices', 'platform', 'finished'].map(
    (state) => `screen=welcome&state=${state}`,
  ),
  ...['start', 'sent'].map((state) => `screen=practice&state=${state}`),
  'screen=teach',
  ...[
    'messages',
    'you',
    'hours',
    'protocol',
    'notifications',
    'sites',
    'shortcuts',
    'look',
    'data',
    'about',
    ...Object.keys(OPTIONS_VARIANTS),
  ].map((state) => queryOf('options', state, 'es')),
  ...['usual', 'empty'].map((state) => `screen=dashboard&state=${state}`),
]

/** Colours are computed alike in both browsers: they share the themes. */
const THEMES = { chromium: ['light', 'dark'], firefox: ['contrast'] } as const
/** Where all that is drawn in one theme is looked at in the other, too. */
const MAIN =
  /popup&state=(usual|overdue|unsure)|welcome&state=(fresh|notices)|state=hours|state=sites|dashboard/

/** Wide enough for a popup, and half of a window of 1,280 px: what is left of it at twice the size. */
const widthOf = (state: string) => (state.startsWith('screen=popup') ? 380 : 640)

describe.each(['chromium', 'firefox'] as const)('accessibility in %s', (browser) => {
  let gallery: Awaited<ReturnType<typeof serveGallery>>
  let extension: string
  let hilo: Session

  beforeAll(async () => {
    gallery = await serveGallery()
    extension = await watchedCopy(await ensureBuilt(browser))
    await cp(AXE, join(extension, 'axe.js'))
    hilo = await launch({ browser, shared: true, url: gallery.url, consent: false, extension })
    await hilo.page.evaluate(await readFile(AXE, 'utf8'))
  })
  afterAll(async () => {
    await hilo?.close()
    await gallery?.close()
    await rm(extension, { recursive: true, force: true })
  })

  const show = async (state: string) => {
    await hilo.page.evaluate(navigate, `?${state}`, null)
    await settle(hilo.page)
  }

  it('axe finds nothing in any state, in no theme', async () => {
    await hilo.page.setViewport({ width: 1100, height: 2000 })
    const found: Record<string, unknown> = {}
    for (const state of STATES) {
      await show(state)
      const [first, ...rest] = THEMES[browser]
      const faults = await hilo.page.evaluate(faultsIn, MAIN.test(state) ? [first, ...rest] : [first])
      if (faults.length > 0) found[state] = faults
    }
    expect(found).toEqual({})
  })

  it('nothing is cut off or has to be scrolled sideways at twice the size', async () => {
    const found: Record<string, unknown> = {}
    for (const state of STATES) {
      await hilo.page.setViewport({ width: widthOf(state), height: 700 })
      await show(state)
      const overflow = await hilo.page.evaluate(overflowIn)
      if (overflow.length > 0) found[state] = overflow
    }
    expect(found).toEqual({})
  })

  it('a list of a thousand, drawn where it is looked at, is gone through by keyboard', async () => {
    await hilo.page.setViewport({ width: 380, height: 600 })
    await show('screen=popup&state=many')
    const at = () => hilo.page.evaluate(() => document.activeElement?.querySelector('.name')?.textContent)
    const press = async (key: KeyInput, times = 1) => {
      for (let i = 0; i < times; i++) await hilo.page.keyboard.press(key)
      return at()
    }
    await hilo.page.bringToFront()
    await hilo.page.waitForSelector('.list-long .row')
    await hilo.page.focus('.row')
    expect(await press('ArrowDown', 60)).toBe('Persona 61')
    expect(await press('End')).toBe('Persona 1000')
    expect(await press('ArrowUp', 30)).toBe('Persona 970')
    // Scrolled away from, it keeps the keyboard.
    await hilo.page.evaluate(() => scrollTo(0, 9_000))
    await until('other rows', () => hilo.page.evaluate(() => document.querySelectorAll('.row').length > 30))
    expect(await press('ArrowUp')).toBe('Persona 969')
    expect(await press('Home')).toBe('Persona 1')
    expect(await hilo.page.evaluate(() => document.querySelectorAll('.row').length)).toBeLessThan(100)
  })

  it('leads from the consent to the settings by keyboard alone, the focus always in sight', async () => {
    const welcome = await until('the welcome page', hilo.welcome)
    await agreeOnWelcomePage(welcome, { name: 'Marta', automaticMessage: '', language: 'es' })
    await until('the steps', says(welcome, 'Fija el icono'))
    expect(await axeOn(welcome)).toEqual([])
    for (const words of ['Ya lo he fijado', 'Saltar este paso', 'Saltar este paso']) {
      await tabTo(welcome, words)
      await welcome.press('Enter')
      await until('the next step', async () => (await welcome.evaluate(focused)).startsWith('setup-step'))
    }
    await tabTo(welcome, 'Saltar este paso')
    await welcome.press('Enter')
    await until('the end', says(welcome, 'Ya puedes trabajar con Hilo'))
    await tabTo(welcome, 'Ver los ajustes')
  })

  it('the popup is as wide as it is to be, though browsers open it in a window of a few pixels', async () => {
    const popup = await hilo.open('popup.html')
    await popup.resize(100, 600)
    expect(await popup.evaluate(() => document.getElementById('root')?.offsetWidth)).toBe(380)
    await popup.close()
  })

  it('nothing moves on the extension’s own pages, and axe finds nothing on them either', async () => {
    const found: Record<string, unknown> = {}
    for (const path of ['options.html', 'welcome.html', 'practice.html', 'sidepanel.html']) {
      const page = await hilo.open(path)
      await until('something to see', async () => (await page.text()).length > 40)
      const faults = [...(await movedOn(page)), ...(await axeOn(page))]
      if (faults.length > 0) found[path] = faults
      await page.close()
    }
    expect(found).toEqual({})
  })

  it.each([
    ['a page without a chat', 'screen=options&state=about', 'popup'],
    ['a chat', 'screen=practice&state=start', 'popup'],
    ['a chat', 'screen=practice&state=start', 'panel'],
  ] as const)('nothing moves beside %s (%s) in the %s', async (_, state, where) => {
    // What is behind another window is not drawn.
    await hilo.page.bringToFront()
    await show(state)
    const open = state.includes('practice')
    await until('the page to be read', async () => ((await hilo.read()).open !== null) === open)
    const page = await hilo[where]()
    await until('the messages', async () => !open || (await page.text()).includes('Insertar'))
    expect(await movedOn(page)).toEqual([])
    await page.close()
  })
})

const says = (page: ExtensionPage, words: string) => async () => (await page.text()).includes(words)

async function axeOn(page: ExtensionPage) {
  await page.evaluate(loadAxe)
  return page.evaluate(faultsIn, ['light'])
}

/** In the page: an extension's own policy lets nothing in but its own files. */
function loadAxe(): Promise<void> {
  const script = document.createElement('script')
  script.src = '/axe.js'
  document.head.append(script)
  return new Promise((resolve) => script.addEventListener('load', () => resolve()))
}

const focused = (): string => document.activeElement?.className ?? ''

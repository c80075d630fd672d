/**
 * `npm run store-pictures`: what the stores show of Hilo, 1280 × 800, in each language, and the README's picture, out of
 * the real extension in Chromium on the demo inbox. Into `.github/store` and `.github`: look at them before they are kept.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'yaml'
import { AUTOMATIC } from '../demo/page/words'
import { type Demo, startDemo } from '../demo/server'
import { type ExtensionPage, launch, type Session } from '../e2e/driver'
import { until } from '../e2e/until'
import { agreeOnWelcomePage, choose } from '../e2e/welcome'
import { ROOT } from './pack'

const FOLDER = join(ROOT, '.github/store')
const LANGUAGES = ['es', 'en', 'uk'] as const
/** Chats whose stories differ most, the one to be shown last. */
const VISITED = ['Nuria Campos', 'James Whitfield', 'Diego Navarro', 'Carmen Ruiz', 'Lucía Ferrer']

type Shot = 'chat' | 'due' | 'messages' | 'welcome'
type Language = (typeof LANGUAGES)[number]

const inline = (picture: Uint8Array) => `data:image/png;base64,${Buffer.from(picture).toString('base64')}`

/** A headline over one picture, or over the page with the popup before it. */
const poster = (headline: string, picture: Uint8Array, front?: Uint8Array) => `<!doctype html><style>
  * { box-sizing: border-box; margin: 0 }
  body { width: 1280px; height: 800px; overflow: hidden; background: #0f766e; font: 700 38px/1.2 system-ui, sans-serif }
  h1 { height: 120px; display: grid; place-items: center; color: white; font: inherit }
  img { position: absolute; border-radius: 14px; box-shadow: 0 12px 40px #0006 }
  .back { inset: 120px 40px auto; width: 1200px }
  .front { inset: 150px 70px auto auto; width: 380px }
</style><h1>${headline}</h1><img class="back" src="${inline(picture)}">${front ? `<img class="front" src="${inline(front)}">` : ''}`

/** The page, and beside it the popup. */
const pair = (page: Uint8Array, popup: Uint8Array) => `<!doctype html><style>
  body { display: flex; gap: 16px; margin: 0; width: 1596px; height: 690px; background: #887f70 }
</style><img src="${inline(page)}"><img src="${inline(popup)}">`

async function take(hilo: Session, path: string, html: string, width = 1280, height = 800): Promise<void> {
  const page = await hilo.page.browser().newPage()
  await page.setViewport({ width, height })
  await page.setContent(html, { waitUntil: 'load' })
  await writeFile(
    path,
    await page.screenshot({ type: path.endsWith('.webp') ? 'webp' : 'jpeg', quality: 80 }),
  )
  await page.close()
}

/** In the demo's page: not every machine has letters for emojis, and a box in their place is no picture. */
function withoutEmojis(): void {
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let text = texts.nextNode(); text; text = texts.nextNode())
    text.nodeValue = (text.nodeValue ?? '').replace(/\s?\p{Extended_Pictographic}/gu, '')
}

/** A page of the extension as it looks once it shows this. */
async function pictureOf(page: ExtensionPage, selector: string): Promise<Uint8Array> {
  await page.resize(1200, 690)
  await until(selector, () => page.evaluate((wanted) => document.querySelector(wanted) !== null, selector))
  return page.screenshot()
}

async function visit({ page, read }: Session): Promise<void> {
  await page.setViewport({ width: 1200, height: 690 })
  for (const name of VISITED) {
    await page.evaluate((chat) => window.demo.open(chat), name)
    await until(`${name} to be read`, async () => (await read()).open?.name === name)
  }
}

async function show(language: Language, demo: Demo): Promise<void> {
  const { pictures } = parse(await readFile(join(ROOT, `.github/store/${language}.yaml`), 'utf8'))
  const headline = (shot: Shot): string => pictures[shot]
  const locale = { es: 'es-ES', en: 'en-GB', uk: 'uk-UA' }[language]
  const hilo = await launch({ browser: 'chromium', url: demo.url, locale, consent: false })
  const keep = (shot: Shot, picture: Uint8Array, front?: Uint8Array) =>
    take(hilo, join(FOLDER, `${shot}-${language}.jpg`), poster(headline(shot), picture, front))
  try {
    await hilo.page.evaluate(withoutEmojis)
    const welcome = await until('the welcome page', hilo.welcome)
    await until('its words', () => welcome.evaluate(() => document.querySelector('select') !== null))
    await welcome.evaluate(choose, 'select', language)
    await until('its language', () =>
      welcome.evaluate((wanted) => document.documentElement.lang === wanted, language),
    )
    await keep('welcome', await pictureOf(welcome, '.promises'))
    await agreeOnWelcomePage(welcome, { name: 'Marta Vidal', automaticMessage: AUTOMATIC, language })
    await visit(hilo)
    const popup = await hilo.popup()
    await until('the messages', () => popup.evaluate(() => document.querySelector('.template-open') !== null))
    await popup.resize(380, 690)
    const tall = await popup.screenshot()
    await popup.resize(380, 600)
    const front = await popup.screenshot()
    await hilo.page.bringToFront()
    const chat = await hilo.page.screenshot()
    await keep('chat', chat, front)
    if (language === 'es') await take(hilo, join(ROOT, '.github/popup.webp'), pair(chat, tall), 1596, 690)
    await keep('due', await pictureOf(await hilo.open('options.html#overview'), '.page-main *'))
    await keep('messages', await pictureOf(await hilo.open('options.html#messages'), '.page-main *'))
  } finally {
    await hilo.close()
  }
}

await mkdir(FOLDER, { recursive: true })
const demo = await startDemo()
try {
  for (const language of LANGUAGES) await show(language, demo)
  console.log(`Pictures: ${FOLDER}`)
} finally {
  await demo.close()
}

/**
 * `npm run store-pictures`: what the stores show of Hilo, 1280 × 800, in each language, out of the real extension in
 * Chromium on the demo inbox. Into `.output/store`.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'yaml'
import { AUTOMATIC } from '../demo/page/words'
import { type Demo, startDemo } from '../demo/server'
import { type ExtensionPage, launch, type Session } from '../e2e/driver'
import { until } from '../e2e/until'
import { agreeOnWelcomePage } from '../e2e/welcome'
import { ROOT } from './pack'

const FOLDER = join(ROOT, '.output/store')
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

async function take(hilo: Session, name: string, html: string): Promise<void> {
  const page = await hilo.page.browser().newPage()
  await page.setViewport({ width: 1280, height: 800 })
  await page.setContent(html, { waitUntil: 'load' })
  await writeFile(join(FOLDER, `${name}.png`), await page.screenshot())
  await page.close()
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
    take(hilo, `${shot}-${language}`, poster(headline(shot), picture, front))
  try {
    const welcome = await until('the welcome page', hilo.welcome)
    await keep('welcome', await pictureOf(welcome, '.promises'))
    await agreeOnWelcomePage(welcome, { name: 'Marta Vidal', automaticMessage: AUTOMATIC, language })
    await visit(hilo)
    const popup = await hilo.popup()
    await until('the messages', () => popup.evaluate(() => document.querySelector('.template-open') !== null))
    await popup.resize(380, 600)
    const front = await popup.screenshot()
    await hilo.page.bringToFront()
    await keep('chat', await hilo.page.screenshot(), front)
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

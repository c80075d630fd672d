import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import es from '../../lib/locales/es.json'
import { AUTOMATIC } from '../demo/page/words'
import type { Demo } from '../demo/server'
import type { BrowserKind } from './browsers'
import { launch, type Session } from './driver'
import { settled } from './settled'
import { until } from './until'
import { agreeOnWelcomePage } from './welcome'

const PICTURES = fileURLToPath(new URL('../pictures', import.meta.url))

/** Chats whose stories differ most; Hilo knows a chat's deadlines once it was on screen. */
const VISITED = ['Lucía Ferrer', 'Nuria Campos', 'James Whitfield', 'Diego Navarro', 'Carmen Ruiz']

type Picture = (path: string) => Promise<unknown>
type Take = (name: string, picture: Picture) => Promise<void>

/** What `npm start` does where nobody can look at a window: the whole way, told in words and pictures. */
export async function journey(browser: BrowserKind, demo: Demo): Promise<void> {
  await mkdir(PICTURES, { recursive: true })
  const hilo = await launch({ browser, url: `${demo.url}/b81f04c2`, consent: false })
  const take: Take = async (name, picture) => {
    for (const scheme of ['dark', 'light'] as const) {
      await hilo.colorScheme(scheme)
      // Colours are on their way from one to the other.
      await new Promise((resolve) => setTimeout(resolve, 300))
      await picture(join(PICTURES, `${browser}-${name}-${scheme}.png`))
    }
  }
  try {
    await consent(hilo, take)
    await visitChats(hilo)
    await tellReading(hilo)
    await insertFromPopup(hilo, take)
    console.log(`\nPictures: ${PICTURES}`)
  } finally {
    await hilo.close()
  }
}

async function consent(hilo: Session, take: Take): Promise<void> {
  const welcome = await until('the welcome page', hilo.welcome)
  await welcome.resize(1100, 860)
  await take('welcome', welcome.screenshot)
  await agreeOnWelcomePage(welcome, {
    name: 'Marta Vidal',
    automaticMessage: AUTOMATIC,
    language: 'es',
  })
  await until('the reader', async () => (await hilo.read()).list.length > 0)
  console.log('Agreed on the welcome page.')
}

async function visitChats({ page, read }: Session): Promise<void> {
  for (const name of VISITED) {
    await page.evaluate((chat) => window.demo.open(chat), name)
    await until(`${name} to be read`, async () => (await read()).open?.name === name)
  }
}

async function tellReading(hilo: Session): Promise<void> {
  const { list, open, confidence } = await settled(() => hilo.read())
  console.log(`\nRead (${confidence}): ${list.length} chats`)
  for (const { name, timeText, unread } of list) console.log(`  ${name} · ${timeText} · ${unread} unread`)
  console.log(`On screen: ${open?.name}`)
  for (const { author, timeText, text } of open?.messages ?? []) {
    console.log(`  ${timeText} ${author}: ${text.slice(0, 70)}`)
  }
}

async function insertFromPopup(hilo: Session, take: Take): Promise<void> {
  const popup = await hilo.popup()
  await until('templates in the popup', () =>
    popup.evaluate(() => document.querySelector('.template') !== null),
  )
  console.log(`\nDue, as the popup tells it:\n${indented(await popup.text())}`)
  await take('popup', popup.screenshot)
  await popup.click('.template .button-primary')
  const draft = () => hilo.page.evaluate(() => document.querySelector('textarea')?.value ?? '')
  console.log(`\nInserted, not sent:\n${indented(await until('the template in the composer', draft))}`)
  await until('what is said of it', async () => (await popup.text()).includes(es['notice.inserted']))
  await take('popup-inserted', popup.screenshot)
  await popup.close()
  await hilo.page.bringToFront()
  await take('demo', (path) => hilo.page.screenshot({ path: path as `${string}.png` }))
}

const indented = (text: string) => text.replace(/^/gm, '  ')

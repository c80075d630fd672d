import type { ExtensionPage, Session } from '../../e2e/driver'
import { tell } from '../../e2e/inside'
import { until } from '../../e2e/until'
import { agreeOnWelcomePage, choose } from '../../e2e/welcome'

/** Strings that stand nowhere but where they are put: what must not be found in what Hilo leaves on the disk. */
export const CANARIES = {
  specialist: 'Zoraquibel',
  automatic: 'Wyxomandra le responderá',
  directions: 'Calle Jurquelón 17',
  link: 'https://meet.google.com/qzx-vwkp-jyh',
  title: 'Título Fyrzaquil',
  shortcut: ';gwqxz',
  text: 'Palabras mías Hibruxeo',
  half: 'A medio escribir Nuxtavro',
  searched: 'Pyvoskua',
}

/** Of one client. */
export const clientCanaries = (number: number) => ({
  name: `Qorvexia${number} Ñandújar`,
  message: `Desde que Lumbrexo${number} se fue no duermo`,
  answer: `Entiendo lo de Vaxqueiro${number}`,
  room: `https://meet.google.com/kxq-${number}zvw-pjy`,
  preview: `Hasta luego Ombrixa${number}`,
})

/** An hour of a specialist's use in a minute. @returns every string that must not be found; ids of chats among them */
export async function spendAnHour(hilo: Session, clients: number): Promise<string[]> {
  const welcome = await until('the welcome page', hilo.welcome)
  const { specialist, automatic } = CANARIES
  await agreeOnWelcomePage(welcome, { name: specialist, automaticMessage: automatic, language: 'es' })
  await hilo.read()
  await writeSettings(hilo)
  const strings = Object.values(CANARIES)
  for (let i = 0; i < clients; i++) strings.push(...(await answerClient(hilo, i)))
  await lookIntoPopup(hilo)
  await markEveryChat(hilo)
  return strings
}

async function answerClient(hilo: Session, number: number): Promise<string[]> {
  const { name, message, answer, room, preview } = clientCanaries(number)
  const id = await hilo.page.evaluate((who, words) => window.demo.openNew(who, words), name, message)
  await hilo.page.bringToFront()
  await hilo.page.evaluate((chat) => window.demo.open(chat), id)
  await until(name, async () => (await hilo.read()).open?.name === name)
  const said = `${answer} ${room}`
  await hilo.page.evaluate((chat, words) => window.demo.specialistWrites(chat, words), id, said)
  const last = async () => (await hilo.read()).open?.messages.at(-1)?.text.includes(answer)
  await until('the answer to be read', last)
  // The page goes elsewhere, so that this stands in the list alone.
  await hilo.page.evaluate((chat) => window.demo.open(chat), '3d5ea9f7')
  await hilo.page.evaluate((chat, words) => window.demo.clientWrites(chat, words), id, preview)
  return [name, id, message, answer, room, preview]
}

/** Marks and snoozes every chat that is known. */
async function markEveryChat(hilo: Session): Promise<void> {
  for (const chat of await until('chats', () => hilo.inside(chatKeys))) {
    const event = { what: 'paid', at: Date.now(), session: Date.now() + 86_400_000 }
    await hilo.inside(tell, 'mark', { chat, event })
    await hilo.inside(tell, 'snooze', { chat, until: Date.now() + 3_600_000 })
  }
}

/** Own things, typed where they are asked for: the practice, a message that is saved, and one left halfway. */
async function writeSettings(hilo: Session): Promise<void> {
  const options = await hilo.open('options.html#practice')
  const type = typeInto(options)
  await type('textarea', CANARIES.directions)
  await type('[type="url"]', CANARIES.link)
  await options.evaluate(() => {
    location.hash = 'messages'
  })
  await begin(options)
  await type('[name="title"]', CANARIES.title)
  // Of the chat on screen, so that it is offered in the menu too.
  await options.evaluate(choose, '.message-editor select', 'first-contact')
  await type('[name="text"]', CANARIES.text)
  await type('[name="shortcut"]', CANARIES.shortcut)
  await options.click('.message-editor [type="submit"]')
  await until('what was saved', async () => (await options.text()).includes('se ha guardado'))
  await begin(options)
  await type('[name="text"]', CANARIES.half)
  // Every change is encrypted and kept at once; on a busy machine that takes a moment.
  await new Promise((resolve) => setTimeout(resolve, 1_000))
  await options.close()
}

async function begin(options: ExtensionPage): Promise<void> {
  await until('the messages', () => options.evaluate(isThere, '.message-bar .button-primary'))
  await options.click('.message-bar .button-primary')
  await until('the editor', () => options.evaluate(isThere, '.message-editor [name="text"]'))
}

async function lookIntoPopup(hilo: Session): Promise<void> {
  const popup = await hilo.popup()
  await until('a message', () => popup.evaluate(isThere, '.template-open .button-primary'))
  await popup.click('.template-open .button-primary')
  const draft = () => hilo.page.evaluate(() => document.querySelector('textarea')?.value ?? '')
  await until('the message in the composer', draft)
  await typeInto(popup)('.search-input', CANARIES.searched)
  await popup.close()
}

const typeInto = (page: ExtensionPage) => async (field: string, words: string) => {
  await until(field, () => page.evaluate(isThere, field))
  await page.click(field)
  await page.evaluate((text) => document.execCommand('insertText', false, text), words)
}

const isThere = (selector: string) => document.querySelector(selector) !== null

/** In the extension: what the chats are called that are kept. Null: none yet. */
async function chatKeys(): Promise<string[] | null> {
  const done = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error)
    })
  const db = await done(indexedDB.open('hilo'))
  const keys = await done(db.transaction('chats').objectStore('chats').getAllKeys())
  db.close()
  return keys.length > 0 ? keys.map(String) : null
}

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Demo, startDemo } from '../demo/server'
import { launch, type Session } from './driver'
import { until } from './until'

const MINUTE = 60_000
/** Only its opening is told: nothing says which side a client's words would be on. */
const SPEECHLESS = 'Valentina Ríos'

describe.each(['chromium', 'firefox'] as const)('reading the demo inbox in %s', (browser) => {
  let demo: Demo
  let hilo: Session

  beforeAll(async () => {
    demo = await startDemo()
    hilo = await launch({ browser, shared: true, url: demo.url })
  })
  afterAll(async () => {
    await hilo?.close()
    await demo?.close()
  })

  const truth = (id: string) =>
    hilo.page.evaluate(
      (chat, minute) =>
        window.demo.messages(chat).map(({ author, text, at }) => ({
          author,
          text,
          at: new Date(Math.floor(at / minute) * minute).toISOString(),
        })),
      id,
      MINUTE,
    )
  const shown = async (id: string) => {
    await hilo.page.evaluate((chat) => window.demo.open(chat), id)
    return until(`chat ${id}`, async () => {
      const snapshot = await hilo.read()
      return snapshot.open?.id?.endsWith(id) && snapshot
    })
  }

  it('reads every chat as it is: who wrote, what and when', async () => {
    for (const { id, name } of await hilo.page.evaluate(() => window.demo.chats())) {
      if (name === SPEECHLESS) continue
      const { open } = await shown(id)
      const read = open?.messages.map(({ author, text, at }) => ({ author, text, at }))
      expect(open?.name).toBe(name)
      expect(read, name).toEqual(await truth(id))
    }
  })

  it('reads the list as it is', async () => {
    const { list } = await hilo.read()
    const names = await hilo.page.evaluate(() => window.demo.chats().map(({ name }) => name))
    expect(list.map(({ name }) => name).sort()).toEqual(names.sort())
    expect(new Set(list.map(({ id }) => id)).size).toBe(list.length)
  })

  it('counts what was not read yet, and sees it being read', async () => {
    const id = await hilo.page.evaluate(() => window.demo.openNew('Clara Vives', 'Hola, ¿me puedes ayudar?'))
    const unread = async () => (await hilo.read()).list.find(({ name }) => name === 'Clara Vives')?.unread
    await until('the new chat in the list', async () => (await unread()) === 1)
    await shown(id)
    await until('the unread mark to go', async () => (await unread()) === 0)
  })

  it('trusts a client’s first words under the page’s own line: their deadline runs from them on', async () => {
    const words = 'Buenas, ¿hay hueco esta semana?'
    const id = await hilo.page.evaluate((text) => window.demo.openNew('Bruno Lara', text), words)
    await shown(id)
    const read = await until('the first words', async () => {
      const { open, confidence } = await hilo.read()
      return open?.messages.at(-1)?.text === words && { open, confidence }
    })
    expect(read.open?.messages.map(({ author }) => author)).toEqual(['system', 'client'])
    expect(read.confidence).toBe('good')
  })
})

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Demo, startDemo } from '../demo/server'
import { launch, type Session } from './driver'
import { chatsOpened, everythingKept, reaches } from './kept'
import { until } from './until'

const HOSTILE = { id: '57e2cd08', name: '<img src=x onerror="document.title=\'hacked\'">' }
const VISITED = ['70c6d1ab', '1fa86c73', 'd9e5b08f', HOSTILE.id]

describe.each(['chromium', 'firefox'] as const)('discretion in %s', (browser) => {
  let demo: Demo
  let hilo: Session
  const texts: string[] = []
  const asked: string[] = []

  beforeAll(async () => {
    demo = await startDemo()
    hilo = await launch({ browser, shared: true, url: demo.url })
    hilo.page.on('request', (request) => asked.push(request.url()))
    for (const id of VISITED) {
      await hilo.page.evaluate((chat) => window.demo.open(chat), id)
      const { open } = await until(`chat ${id}`, async () => {
        const snapshot = await hilo.read()
        return snapshot.open?.id?.endsWith(id) && snapshot
      })
      texts.push(...(open?.messages ?? []).map(({ text }) => text))
    }
    await hilo.insert('Un borrador que nadie debe guardar')
  })
  afterAll(async () => {
    await hilo?.close()
    await demo?.close()
  })

  it('keeps the chats, and of their messages and names not a word', async () => {
    await until(
      'the last chat to be kept',
      async () => (await hilo.inside(chatsOpened)).length >= VISITED.length,
    )
    // Ids of shipped templates are words of ours: `en-first-contact-calendar`.
    const kept = (await hilo.inside(everythingKept)).replace(/\b(es|en|uk)(-[a-z]+)+\b/g, '')
    for (const id of VISITED) expect(kept).not.toContain(id)
    expect(kept).not.toContain(new URL(demo.url).host)
    const words = texts.flatMap((text) => text.match(/\p{L}{6,}/gu) ?? [])
    expect(words.length).toBeGreaterThan(40)
    expect(words.filter((word) => kept.includes(word))).toEqual([])
    for (const { name } of (await hilo.read()).list) expect(kept).not.toContain(name)
    expect(kept).not.toContain('borrador')
  })

  it('asks nothing of the network, and could not', async () => {
    const origin = new URL(demo.url).origin
    expect(await hilo.inside(reaches, `${origin}/reached`)).toBe(false)
    expect(demo.requests).not.toContain('/reached')
    expect(asked.filter((url) => !url.startsWith(`${origin}/portrait/`))).toEqual([])
  })

  it('shows a hostile name as the words it is', async () => {
    const popup = await hilo.popup()
    const name = () => popup.evaluate(() => document.querySelector('.chat-name')?.textContent)
    await until('the name in the popup', async () => (await name()) === HOSTILE.name)
    expect(await popup.evaluate(() => document.title)).not.toBe('hacked')
    expect(await hilo.page.title()).not.toBe('hacked')
    await popup.close()
  })

  it('does not take the help messenger for a client', async () => {
    const before = await hilo.read()
    await hilo.page.evaluate(() => window.demo.help(true))
    await hilo.page.waitForSelector('iframe')
    const after = await hilo.read()
    expect(after.open?.messages).toEqual(before.open?.messages)
    expect(await hilo.insert('Hola')).toMatchObject({ ok: true })
    const frame = await (await hilo.page.waitForSelector('iframe'))?.contentFrame()
    expect(await frame?.evaluate(() => document.querySelector('textarea')?.value)).toBe('')
  })
})

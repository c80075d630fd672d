/** A page that means harm, with the built extension in it: what it does to itself, to Hilo and in the specialist's name. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launch, type Session } from '../e2e/driver'
import { announcements } from '../e2e/kept'
import { until } from '../e2e/until'
import { serve } from '../kits/harness'
import * as attacks from './enemy-page'
import { chatsKept } from './faults-inside'
import { tellRow } from './table'

describe.each(['chromium', 'firefox'] as const)('a page that means harm, in %s', (browser) => {
  let site: Awaited<ReturnType<typeof serve>>
  let hilo: Session
  let faults = 0
  const draft = () => hilo.page.evaluate(attacks.draftNow)

  beforeAll(async () => {
    site = await serve()
    hilo = await launch({ browser, shared: true, url: `${site.url}/wild/wild.html?style=hashed` })
    await until('the chat', async () => (await hilo.read()).open?.name)
    await until('the chat to be kept', async () =>
      (await hilo.inside(chatsKept)).some(({ messages }) => messages > 0),
    )
  })
  afterAll(async () => {
    tellRow({ what: `attacks by the page (${browser})`, faults })
    await hilo?.close()
    site?.close()
  })

  it('finds no file of Hilo, however it asks for it', async () => {
    const origin = await hilo.inside(() => location.origin)
    const files = [
      'manifest.json',
      'popup.html',
      'background.js',
      'starter.js',
      'reader.js',
      'icons/128.png',
      'icon.svg',
    ]
    faults += files.length
    const addresses = files.map((file) => `${origin}/${file}`)
    // Its own it finds.
    const own = hilo.page.url()
    expect(await hilo.page.evaluate(attacks.lookFor, [...addresses, own])).toEqual([own])
  })

  it('presses keys, buttons and menus in the name of the specialist, and nothing is written', async () => {
    faults += await hilo.page.evaluate(attacks.forgeHands)
    await new Promise((resolve) => setTimeout(resolve, 1_500))
    expect(await draft()).toBe(';hola')
    await hilo.page.evaluate(attacks.emptyDraft)
  })

  it('breaks everything that a reader leans on, and is read and written into as before', async () => {
    const before = await hilo.read()
    const broken = await hilo.page.evaluate(attacks.breakGlobals)
    expect(broken).toBeGreaterThan(60)
    faults += broken
    await hilo.page.evaluate(attacks.sayAgain, '¿Sigue usted ahí?')
    const last = async () => (await hilo.read()).open?.messages.at(-1)?.text === '¿Sigue usted ahí?'
    await until('the message to be read', last)
    const after = await hilo.read()
    expect(after.open?.messages.slice(0, -1)).toEqual(before.open?.messages)
    expect(after.list.map(({ name }) => name)).toEqual(before.list.map(({ name }) => name))
    expect(await hilo.insert('Hola, soy Marta.')).toMatchObject({ ok: true })
    expect(await draft()).toBe('Hola, soy Marta.')
    await hilo.page.evaluate(attacks.emptyDraft)
  })

  it('makes up a thousand chats a second: a few notifications, and room for no more than is given to a site', async () => {
    const before = await hilo.inside(announcements)
    for (let round = 0; round < 5; round++) {
      faults += await hilo.page.evaluate(attacks.flood, round, 1_000)
      await until('the crowd', async () =>
        (await hilo.read()).list.some(({ name }) => name === `Gentío ${round} 999`),
      )
      // Longer than Hilo rests between two reports.
      await new Promise((resolve) => setTimeout(resolve, 1_000))
    }
    const shown = (await hilo.inside(announcements)).filter(({ shownAt }) => shownAt > 0)
    expect(new Set(shown.map(({ shownAt }) => shownAt)).size - before.length).toBeLessThanOrEqual(7)
    const kept = async () => (await hilo.inside(chatsKept)).length
    await until('the crowd to be kept', async () => (await kept()) > 1_000, 40)
    expect(await kept()).toBeLessThan(21_000)
    const popup = await hilo.popup()
    await until('the popup', async () => (await popup.text()).includes('Hilo'))
    await popup.close()
  })

  it('takes its chats away, and the popup tells when they were read last', async () => {
    faults++
    await hilo.page.evaluate(attacks.hideAll)
    await until('the page to be unreadable', async () => (await hilo.read()).confidence === 'none')
    const popup = await hilo.popup()
    const says = async () => /No se puede leer · leído por última vez hoy a las? \d/.test(await popup.text())
    // Thousands of made-up chats are still being written down: what reads the database waits for that.
    await until('the words', says, 60)
    await popup.close()
  })
})

import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { launch, type Session } from '../e2e/driver'
import { until } from '../e2e/until'
import { KITS, serve } from '../kits/harness'
import {
  begin,
  comparable,
  forgetAll,
  keptProfile,
  listen,
  overlayIsThere,
  pageSource,
  pickTargets,
  pointAt,
  truthOf,
} from './lesson'

const KIT_PAGES = KITS.map((kit) => `${kit}.html`)
const MISREAD = 'wild/misread.html'
const PAGES = [...KIT_PAGES, 'wild/wild.html?style=shadow', 'wild/wild.html?style=frame', MISREAD]
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

describe.each(['chromium', 'firefox'] as const)('teaching in %s', (browser) => {
  let site: Awaited<ReturnType<typeof serve>>
  let hilo: Session
  const gone = () => until('the overlay to go', async () => !(await overlayIsThere(hilo.page)))
  const open = async (name: string) => {
    await hilo.page.goto(`${site.url}/${name}`)
    await hilo.page.bringToFront()
    await until('the page', async () => (await truthOf(hilo.page))?.open.messages.length > 0)
    await hilo.read()
    // A kit's own scrolling and typing marks have settled.
    await pause(700)
    await hilo.page.evaluate(listen)
  }
  const heard = () => hilo.page.evaluate(() => (window as unknown as { heard: string[] }).heard)

  beforeAll(async () => {
    site = await serve()
    hilo = await launch({ browser, shared: true, url: `${site.url}/${MISREAD}` })
  })
  afterEach(() => forgetAll(hilo))
  afterAll(async () => {
    await hilo?.close()
    site?.close()
  })

  it.each(PAGES)('%s: four clicks teach it, and it is read right from then on', async (name) => {
    await open(name)
    const before = await pageSource(hilo.page)
    await begin(hilo)
    let clicks = 0
    for (const target of await pickTargets(hilo.page)) {
      const point = target === undefined ? null : await hilo.page.evaluate(pointAt, target)
      if (point) {
        await hilo.page.mouse.click(point.x, point.y)
        clicks++
      } else {
        await hilo.page.keyboard.press('Tab')
        await hilo.page.keyboard.press('Enter')
      }
    }
    expect(clicks).toBeLessThanOrEqual(4)
    const profile = await until('the profile', () => keptProfile(hilo, site.url))
    expect(profile.composer).toBeDefined()
    await hilo.page.keyboard.press('Enter')
    await gone()
    expect(await heard()).toEqual([])
    if (!/chatscope/.test(name)) expect(await pageSource(hilo.page)).toBe(before)
    const read = async () => comparable(await hilo.read(), await truthOf(hilo.page))
    const first = await read()
    expect(first.read).toEqual(first.truth)
    await hilo.page.reload()
    await until('the page', async () => (await truthOf(hilo.page))?.open.messages.length > 0)
    await pause(300)
    const again = await read()
    expect(again.read).toEqual(again.truth)
  })

  it('is misread before it is taught, and tells no doubt of what was confirmed', async () => {
    await open(MISREAD)
    const loose = comparable(await hilo.read(), await truthOf(hilo.page))
    expect(loose.read.messages).not.toEqual(loose.truth.messages)
    await begin(hilo)
    for (const target of await pickTargets(hilo.page)) {
      const point = await hilo.page.evaluate(pointAt, target ?? null)
      if (point) await hilo.page.mouse.click(point.x, point.y)
    }
    await until('the profile', () => keptProfile(hilo, site.url))
    await until('a doubt', async () => (await hilo.read()).findings.includes('profile-differs'))
    await hilo.page.keyboard.press('Enter')
    await gone()
    await until('no doubt', async () => (await hilo.read()).confidence === 'good')
    expect((await keptProfile(hilo, site.url))?.overrules).toEqual(['sides'])
  })

  it.each(KIT_PAGES)('%s: the keyboard alone teaches it', async (name) => {
    await open(name)
    await begin(hilo)
    for (const target of await pickTargets(hilo.page)) {
      if (target === undefined) await hilo.page.keyboard.press('Tab')
      await hilo.page.keyboard.press('Enter')
      await pause(60)
    }
    await until('the profile', () => keptProfile(hilo, site.url))
    await hilo.page.keyboard.press('Enter')
    await gone()
    expect(await heard()).toEqual([])
    const { read, truth } = comparable(await hilo.read(), await truthOf(hilo.page))
    expect(read).toEqual(truth)
  })

  it('leaves no trace when it is left, whatever was pointed at', async () => {
    await open(MISREAD)
    const before = await pageSource(hilo.page)
    await begin(hilo)
    await hilo.page.keyboard.press('ArrowDown')
    await hilo.page.keyboard.press('ArrowRight')
    await hilo.page.keyboard.press('Enter')
    await hilo.page.keyboard.press('Backspace')
    await hilo.page.keyboard.press('Escape')
    await gone()
    await pause(400)
    expect(await pageSource(hilo.page)).toBe(before)
    expect(await heard()).toEqual([])
    expect(await keptProfile(hilo, site.url)).toBeNull()
    expect((await hilo.read()).findings).not.toContain('profile-differs')
  })
})

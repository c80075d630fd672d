/** What befalls a browser in a working day, in one browser: each by itself, with what the specialist sees. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import en from '../../lib/locales/en.json'
import es from '../../lib/locales/es.json'
import enSettings from '../../lib/locales/settings/en.json'
import esSettings from '../../lib/locales/settings/es.json'
import { AUTOMATIC } from '../demo/page/words'
import { type Demo, startDemo } from '../demo/server'
import type { BrowserKind } from '../e2e/browsers'
import { zoneByDay } from '../e2e/by-day'
import { launch, type Session } from '../e2e/driver'
import { tell } from '../e2e/inside'
import { announcements, badgeText } from '../e2e/kept'
import { until } from '../e2e/until'
import * as inside from './faults-inside'
import { isLong, tellRow } from './table'

/** Opened 1 h 50 min ago, and nothing personal written yet: its reminder comes at once. */
const ANDRES = '3d5ea9f7'
const CROWD = 500
const WORDS = 'Hola, soy Marta. ¿Qué le vendría mejor?'
const COPY_PASSPHRASE = `[aria-label="${esSettings['backup.title']}"] [autocomplete="new-password"]`

export const workingDayIn = (browser: BrowserKind) =>
  describe(`a working day in ${browser}`, () => {
    let demo: Demo
    let profile: string
    let hilo: Session
    let faults = 0
    /** Notifications before the crowd came. */
    let alone = 0
    const timezone = zoneByDay()
    const start = () =>
      launch({
        ...{ browser, profile, timezone, url: `${demo.url}/${ANDRES}`, inBackground: inside.watchBackground },
        settings: { automaticMessage: AUTOMATIC },
      })
    const raised = () => hilo.inside(inside.raisedSoFar)
    const kept = () => hilo.inside(inside.chatsKept)
    const shown = async () => (await hilo.inside(announcements)).filter(({ shownAt }) => shownAt > 0)
    const firstChat = async () => (await kept()).find(({ messages }) => messages > 0)
    const popupSays = async (words: string, seconds = 20) => {
      const popup = await hilo.popup()
      await until(`«${words}» in the popup`, async () => (await popup.text()).includes(words), seconds)
      const text = await popup.text()
      await popup.close()
      return text
    }

    beforeAll(async () => {
      demo = await startDemo()
      profile = await mkdtemp(join(tmpdir(), 'hilo-profile-'))
      hilo = await start()
      await until('the reminder', async () => (await shown()).length > 0, 20)
      alone = (await raised()).length
      await hilo.page.evaluate(inside.crowd, CROWD)
      await until('all to be kept', async () => (await kept()).length >= CROWD, 40)
      await until('the icon', async () => (await hilo.inside(badgeText)) === '99+', 30)
      await until('the reminder of the crowd', async () => (await raised()).length > alone, 20)
    })
    afterAll(async () => {
      const ids = hilo ? await raised().catch(() => []) : []
      const doubled = ids.length - new Set(ids).size
      tellRow({ what: `a working day of faults (${browser})`, faults, raised: ids.length, doubled })
      await hilo?.close()
      await demo?.close()
      await rm(profile, { recursive: true, force: true })
    })

    it(`${CROWD} clients wrote at once: all are kept, and told of together`, async () => {
      faults++
      expect((await raised()).length - alone).toBeLessThanOrEqual(3)
      // All are due at one time: which of them come first hangs on their keys.
      await popupSays('Gentío')
    })

    it('two tabs show one chat: its messages are kept once, and its reminder comes once', async () => {
      faults++
      const before = { chat: await firstChat(), raised: await raised() }
      const second = await hilo.page.browser().newPage()
      await second.goto(`${demo.url}/${ANDRES}`)
      // Both hear of the answer, as pages of one account do.
      for (const page of [second, hilo.page]) {
        await page.bringToFront()
        await page.evaluate((chat) => window.demo.clientWrites(chat, '¿Hay sitio el martes?'), ANDRES)
      }
      const messages = (before.chat?.messages ?? 0) + 1
      await until('the message to be kept', async () => (await firstChat())?.messages === messages)
      await second.close()
      await hilo.killBackground()
      await hilo.inside(tell, 'rederive', {})
      expect((await firstChat())?.messages).toBe(messages)
      expect(new Set(await raised()).size).toBe((await raised()).length)
      await popupSays('Andrés Molina')
    })

    // In the long form: it opens four pages.
    if (isLong)
      it('popup, panel and settings of two windows write at once, beside the page: nothing of it is lost', async () => {
        faults++
        const before = await firstChat()
        const [popup, panel] = await Promise.all([hilo.popup(), hilo.panel()])
        const settings = [await hilo.open('options.html#hours'), await hilo.open('options.html#hours')]
        const pages = [popup, panel, ...settings]
        const note = (page: (typeof pages)[number], n: number) =>
          page.evaluate(tell, 'mark', { chat: before?.key, event: { what: 'agreed', at: Date.now() + n } })
        await hilo.page.bringToFront()
        await Promise.all([
          ...Array.from({ length: 5 }, (_, n) => pages.map((page, i) => note(page, 10 * n + i))).flat(),
          hilo.page.evaluate((chat) => window.demo.clientWrites(chat, '¿Y el jueves?'), ANDRES),
        ])
        const messages = (before?.messages ?? 0) + 1
        await until('the message to be kept', async () => (await firstChat())?.messages === messages)
        expect((await firstChat())?.marks).toBe((before?.marks ?? 0) + 5 * pages.length)
        for (let n = 0; n < 5 * pages.length; n++) await hilo.inside(tell, 'unmark', { chat: before?.key })
        expect((await firstChat())?.marks).toBe(before?.marks)
        await Promise.all(pages.map((page) => page.close()))
      })

    it('a disk that is full is said on the icon and in the popup, and no more once there is room', async () => {
      faults++
      await hilo.inside(inside.fillDisk, true)
      await hilo.page.evaluate((chat) => window.demo.clientWrites(chat, '¿Sigue ahí?'), ANDRES)
      await until('the icon', async () => (await hilo.inside(badgeText)) === '!', 20)
      await popupSays(es['database.full.title'])
      await hilo.inside(inside.fillDisk, false)
      await hilo.page.evaluate((chat) => window.demo.clientWrites(chat, 'Hola'), ANDRES)
      await until('the icon to be well', async () => (await hilo.inside(badgeText)) === '99+', 20)
      expect(await popupSays('Andrés Molina')).not.toContain(es['database.full.title'])
    })

    it('forged messages of the page change nothing, and it sees nothing of Hilo', async () => {
      faults++
      const before = await kept()
      expect(await hilo.page.evaluate(inside.forgeMessages)).toEqual([])
      expect(await kept()).toEqual(before)
      expect(await hilo.page.evaluate(() => document.querySelector('textarea')?.value)).toBe('')
    })

    it('the extension is turned off and on: it reads on by itself, and tells nothing twice', async () => {
      faults++
      const before = { kept: (await kept()).length, raised: (await raised()).length }
      await hilo.turnOffAndOn()
      await until('the reader', () => hilo.read(), 20)
      await hilo.inside(tell, 'rederive', {})
      expect([(await kept()).length, (await raised()).length]).toEqual([before.kept, before.raised])
      await popupSays('Andrés Molina')
    })

    it('Hilo is updated under an open page: its old reader retires, the new one reads on, and nothing comes twice', async () => {
      faults++
      const before = { chat: await firstChat(), raised: (await raised()).length }
      const errors: unknown[] = []
      hilo.page.on('pageerror', (error) => errors.push(error))
      // Into the middle of an insertion: whoever asked for it is gone, the text is there or it is not.
      const inserting = hilo.insert(WORDS).catch(() => null)
      await hilo.update('99.0.0')
      await inserting
      expect([WORDS, '']).toContain(await hilo.page.$eval('textarea', ({ value }) => value))
      await hilo.page.bringToFront()
      await hilo.page.click('textarea')
      await hilo.page.$eval('textarea', (field) => field.select())
      await hilo.page.keyboard.press('Delete')
      await until('the reader', () => hilo.read(), 20)
      await hilo.page.bringToFront()
      await hilo.page.evaluate((chat) => window.demo.clientWrites(chat, '¿Hay novedades?'), ANDRES)
      const messages = (before.chat?.messages ?? 0) + 1
      await until('the message to be kept', async () => (await firstChat())?.messages === messages)
      // Two readers would put it there twice.
      const box = () => hilo.page.$eval('textarea', ({ value }) => value)
      await hilo.page.click('textarea')
      await hilo.page.keyboard.type(';hola')
      await hilo.page.keyboard.press('Tab')
      await until('the message in the box', async () => (await box()).includes('Marta Vidal'))
      // Longer than it takes to fill and insert a message.
      await new Promise((resolve) => setTimeout(resolve, 1_500))
      expect((await box()).split('Marta Vidal')).toHaveLength(2)
      await hilo.page.$eval('textarea', (field) => field.select())
      await hilo.page.keyboard.press('Delete')
      await hilo.inside(tell, 'rederive', {})
      expect((await firstChat())?.messages).toBe(messages)
      // What is left of the crowd may be told of together meanwhile: that comes a minute later.
      const since = (await raised()).slice(before.raised)
      expect(since.filter((id) => !id.startsWith('digest@'))).toEqual([])
      expect(errors).toEqual([])
      const options = await hilo.open('options.html#about')
      await until('the new version', async () => (await options.text()).includes('99.0.0'))
      await options.close()
      await popupSays('Andrés Molina')
    })

    it('the browser is closed and opened again: all is there, and nothing is told twice', async () => {
      faults++
      const chat = await firstChat()
      const event = { what: 'agreed', at: Date.now() }
      await hilo.inside(tell, 'mark', { chat: chat?.key, event })
      const before = { kept: await kept(), shown: (await shown()).length, raised: await raised() }
      await hilo.close()
      hilo = await start()
      await until('the reader', () => hilo.read(), 20)
      await hilo.inside(tell, 'rederive', {})
      const after = { kept: await kept(), shown: (await shown()).length, raised: await raised() }
      expect(after.kept.find(({ key }) => key === chat?.key)?.marks).toBe(1)
      expect(after.kept.length).toBe(before.kept.length)
      expect(after.shown).toBeGreaterThanOrEqual(before.shown)
      expect(new Set(after.raised).size).toBe(after.raised.length)
      await until('the icon', async () => (await hilo.inside(badgeText)) === '99+', 20)
      await popupSays('Andrés Molina')
    })

    it('the tab is put to sleep: the popup does not wait for it, and it is read on once it is woken', async () => {
      faults++
      const tab = await hilo.page.browser().newPage()
      await tab.goto(`${demo.url}/${ANDRES}?asleep`)
      const id = await hilo.inside(inside.tabOf, '?asleep')
      const saysSo = async () => {
        const popup = await hilo.open(`popup.html?tab=${id}`)
        await until('the words', async () => (await popup.text()).includes(es['page.silentTitle']), 20).catch(
          async () => {
            throw new Error(await popup.text())
          },
        )
        expect(await popup.text()).toContain('Gentío')
        expect(await popup.text()).toContain(es['page.readBefore'].replace('{{when}}.', ''))
        await popup.close()
      }
      await hilo.page.bringToFront()
      if (browser === 'chromium') {
        // Chromium does not discard a tab that is driven from outside; Firefox cannot be told to freeze one.
        const session = await tab.createCDPSession()
        await session.send('Page.setWebLifecycleState', { state: 'frozen' })
        await saysSo()
        await session.send('Page.setWebLifecycleState', { state: 'active' })
      } else {
        await until('the sleep', () => hilo.inside(inside.discard, id), 20)
        await saysSo()
        await hilo.inside(inside.wake, id)
      }
      await until('the reader', () => hilo.inside(inside.answersIn, id), 20)
      expect((await kept()).filter(({ messages }) => messages > 0)).toHaveLength(1)
    })

    it('all is copied, locked, and erased, and the copy brings it back', async () => {
      faults++
      const before = (await kept()).map(({ messages, marks }) => `${messages} ${marks}`).sort()
      const start = Date.now()
      const toldBefore = async () =>
        (await shown())
          .map(({ shownAt }) => shownAt)
          .filter((at) => at < start)
          .sort()
      const told = await toldBefore()
      const options = await hilo.open('options.html#data')
      const says = (words: string) =>
        until(`«${words}»`, async () => (await options.text()).includes(words), 15).catch(async (error) => {
          throw new Error(`${error.message}\n${await options.text()}`)
        })
      await says(esSettings['backup.title'])
      await options.evaluate(inside.catchDownload)
      await options.evaluate(inside.typeInto, COPY_PASSPHRASE, 'caballo grapa batería')
      await options.click(`[aria-label="${esSettings['backup.title']}"] .button-primary`)
      await says('hilo-')
      await options.click('.button-danger')
      await says(es['erase.confirm'])
      await options.click('[role="alert"] .button-danger')
      // Erased is the language too: from here on it is the browser's.
      await says(en['erase.done'])
      await options.evaluate(
        inside.chooseDownload,
        `[aria-label="${enSettings['restore.title']}"] [type="file"]`,
      )
      await says(enSettings['restore.locked'].replace('{{file}}', 'hilo.json'))
      await options.evaluate(inside.typeInto, '[autocomplete="off"]', 'caballo grapa batería')
      await options.click(`[aria-label="${enSettings['restore.title']}"] .button-primary`)
      await says(enSettings['restore.take'])
      await options.click(`[aria-label="${enSettings['restore.title']}"] .button-primary`)
      await says(esSettings['restore.done'])
      await options.close()
      expect((await kept()).map(({ messages, marks }) => `${messages} ${marks}`).sort()).toEqual(before)
      await hilo.killBackground()
      await until('the reader', () => hilo.read(), 20)
      await hilo.inside(tell, 'rederive', {})
      expect(await toldBefore()).toEqual(told)
      // A client's time may come meanwhile; many are told of together under no row's name.
      const since = (await shown()).filter(({ shownAt }) => shownAt > start).map(({ id }) => id)
      const alone = (await raised()).filter((id) => !id.startsWith('digest@'))
      expect(since).toEqual(expect.arrayContaining(alone))
      await until('the icon', async () => (await hilo.inside(badgeText)) === '99+', 20)
      await popupSays('Andrés Molina')
    })

    it('a newer Hilo was here before: what it kept is shown, nothing is changed, and it is said', async () => {
      faults++
      await hilo.inside(inside.becomeNewer)
      await hilo.killBackground()
      const before = await kept()
      const text = await popupSays(es['database.newer.title'])
      // Others of the inbox may be due with them, which hangs on the hour.
      const counts = [...text.matchAll(/\((\d+)\)/g)].map(([, count]) => Number(count))
      expect(Math.max(...counts)).toBeGreaterThanOrEqual(CROWD)
      await hilo.page.evaluate((chat) => window.demo.clientWrites(chat, '¿Hola?'), ANDRES)
      await until('the icon', async () => (await hilo.inside(badgeText)) === '!', 20)
      const options = await hilo.open('options.html#data')
      await until('the settings', async () => (await options.text()).includes(es['database.newer.title']), 20)
      await options.close()
      expect([await kept(), await hilo.inside(inside.versionKept)]).toEqual([before, 1_000])
    })
  })

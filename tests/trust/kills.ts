import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Browser as WebExtension } from 'webextension-polyfill'
import { type Demo, startDemo } from '../demo/server'
import type { BrowserKind } from '../e2e/browsers'
import { launch, type Session } from '../e2e/driver'
import { tell } from '../e2e/inside'
import { type Announced, announcements, chatsOpened } from '../e2e/kept'
import { until } from '../e2e/until'
import { heardRaisings, hearRaisings, tellRaisings } from './raisings'
import { randomBy } from './random'
import { isLong, tellRow } from './table'

declare const chrome: WebExtension

/** So often the background is ended while a chat is read, and while something is noted of it. */
const KILLS = { reading: 3, noting: 2 }
/** Three hundred kills and more in the long form, half of them in each browser. */
const ROUNDS = isLong ? 32 : 3
const SEED = 20261126
/** Longer than anything the background does at once. */
const LATEST_MS = 150
const MINUTE = 60_000
/** A page whose question was left open asks again after a quarter of a minute, and then ever later. */
const TOLD_AGAIN_SECONDS = 120

export const killsIn = (browser: BrowserKind) =>
  describe(`killed again and again in ${browser}`, () => {
    let demo: Demo
    let hilo: Session
    const random = randomBy(SEED)
    const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
    let kills = 0
    const kill = async (times: number) => {
      for (let i = 0; i < times; i++) {
        await pause(random() * LATEST_MS)
        await hilo.killBackground()
        kills++
      }
    }
    const checked = async () =>
      (await hilo.inside(announcements)).filter(
        ({ deadline, shownAt }) => deadline.rule === 'connection-check' && shownAt > 0,
      )

    beforeAll(async () => {
      demo = await startDemo()
      hilo = await launch({ browser, url: demo.url, inBackground: tellRaisings })
      await hilo.inside(hearRaisings)
      await hilo.read()
    })
    afterAll(async () => {
      await hilo?.close()
      await demo?.close()
    })

    /** Whoever is told of more than five chats in ten minutes is told of them together: here each is to be seen. */
    const forgetPace = () => hilo.inside(() => chrome.storage.session.remove('raised'))

    /** A client writes in a chat that is new, and it is opened. @returns its key, once it was kept. */
    async function newChat(): Promise<string> {
      const before = await hilo.inside(chatsOpened)
      await hilo.page.evaluate(openNew)
      await kill(KILLS.reading)
      const fresh = async () => (await hilo.inside(chatsOpened)).find((key) => !before.includes(key))
      return until('the chat to be kept', fresh, TOLD_AGAIN_SECONDS)
    }

    /** The specialist notes a payment, again where it was not taken. @returns the session, whose check is due in 2 s. */
    async function notePayment(chat: string): Promise<number> {
      const at = Date.now()
      const session = at + 15 * MINUTE + 2_000
      const noted = hilo.inside(tell, 'mark', { chat, event: { what: 'paid', at, session } }).then(
        () => true,
        () => false,
      )
      await kill(KILLS.noting)
      if (!(await noted)) await hilo.inside(tell, 'mark', { chat, event: { what: 'paid', at, session } })
      return session
    }

    it('tells of everything once', { timeout: (ROUNDS + 1) * TOLD_AGAIN_SECONDS * 1_000 }, async () => {
      const due = new Map<string, number>()
      for (let round = 0; round < ROUNDS; round++) {
        await forgetPace()
        const chat = await newChat()
        due.set(chat, await notePayment(chat))
      }
      const allChecked = async () => {
        await forgetPace()
        return (await checked()).length >= ROUNDS
      }
      // What was held up for a minute comes with the alarm after that.
      await until('the last check', allChecked, 100).catch(() => undefined)
      const rows = await checked()
      const { tried, raised } = await hilo.inside(heardRaisings)
      const twice = raised.filter((id, i) => raised.indexOf(id) !== i)
      const lost = [...due].filter(([chat, session]) => !rows.some((row) => isCheckOf(row, chat, session)))
      const unseen = [...due.keys()].filter((chat) => !tried.some((id) => id.startsWith(`${chat}#`)))
      tellRow({
        what: `killed at random (${browser})`,
        ...{ faults: kills, expected: ROUNDS, raised: rows.length },
        ...{ doubled: twice.length, lost: lost.length + unseen.length },
      })
      expect({ twice, lost, unseen }).toEqual({ twice: [], lost: [], unseen: [] })
    })
  })

const isCheckOf = (row: Announced, chat: string, session: number) =>
  row.chat === chat && row.deadline.triggeredAt === session

/** In the page. With words of either side the reading is sure. */
function openNew(): void {
  const chat = window.demo.openNew('Clienta nueva', 'Hola, ¿hay alguien?')
  window.demo.specialistWrites(chat, 'Hola, soy Marta.')
  window.demo.open(chat)
}

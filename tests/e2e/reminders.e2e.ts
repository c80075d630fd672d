import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import es from '../../lib/locales/es.json'
import { AUTOMATIC } from '../demo/page/words'
import { type Demo, startDemo } from '../demo/server'
import { launch, type Session } from './driver'
import { tell } from './inside'
import { announcements, badgeText, nextWakeUp, shownReminders } from './kept'
import { until } from './until'

/** In the popup: presses the first button that says this. */
function press(label: string): void {
  const button = [...document.querySelectorAll('button')].find((one) => one.textContent === label)
  if (!button) throw new Error(`No button says ${label}`)
  button.click()
}

/** Opened 1 h 50 min ago, and nothing personal written yet. */
const ANDRES = '/chat/3d5ea9f7'

describe.each(['chromium', 'firefox'] as const)('reminders in %s', (browser) => {
  let demo: Demo
  let hilo: Session
  const announced = async (rule: string) => {
    const rows = await hilo.inside(announcements)
    return rows.filter((row) => row.deadline.rule === rule && row.shownAt > 0)
  }
  const again = async () =>
    (await hilo.inside(announcements)).filter(({ asked, shownAt }) => asked && shownAt > 0)
  const desktop = async (chat: string) =>
    (await hilo.inside(shownReminders)).filter((id) => id.startsWith(chat))

  beforeAll(async () => {
    demo = await startDemo()
    hilo = await launch({
      browser,
      shared: true,
      url: new URL(ANDRES, demo.url).href,
      settings: { automaticMessage: AUTOMATIC },
    })
  })
  afterAll(async () => {
    await hilo?.close()
    await demo?.close()
  })

  it('are raised for a chat 1 h 50 min old, whose first message is due in 10 min', async () => {
    const [row] = await until('the reminder', async () => {
      const rows = await announced('first-message')
      return rows.length > 0 && rows
    })
    expect(row).toMatchObject({ level: 'soon' })
    if (browser === 'chromium') {
      expect((await hilo.inside(shownReminders)).join()).toContain(`${row?.chat}#first-message`)
    }
  })

  it('are put off from the popup: silent, not counted, and said in words', async () => {
    const [{ chat } = { chat: '' }] = await announced('first-message')
    const popup = await hilo.popup()
    await until('the chat', async () => (await popup.text()).includes(es['snooze.title']), 15)
    await popup.evaluate(press, es['snooze.title'])
    // What is asked for is loaded when the first picture is drawn: a script can be quicker.
    await until('the choices', async () => (await popup.text()).includes(es['snooze.hour']))
    await popup.evaluate(press, es['snooze.hour'])
    await until('the words', async () => (await popup.text()).includes('Pospuesto hasta '))
    await popup.close()
    expect(await hilo.inside(badgeText)).toBe('')
    expect(await desktop(chat)).toEqual([])
  })

  it('that were put off are raised once, then, although the background was killed meanwhile', async () => {
    const [{ chat } = { chat: '' }] = await announced('first-message')
    const end = Date.now() + 4_000
    await hilo.inside(tell, 'snooze', { chat, until: end })
    await until('the alarm', async () => (await hilo.inside(nextWakeUp)) === end)
    await hilo.killBackground()
    expect(await again()).toEqual([])
    await until('the reminder', async () => (await again()).length > 0, 30)
    await hilo.killBackground()
    await hilo.inside(tell, 'rederive', {})
    expect(await again()).toHaveLength(1)
    expect(await hilo.inside(badgeText)).toBe('1')
    if (browser === 'chromium') expect(await desktop(chat)).toHaveLength(1)
  })

  it('are raised, once, although the background was killed before the alarm', async () => {
    const [{ chat } = { chat: '' }] = await announced('first-message')
    const soon = Date.now() + 4_000
    const session = soon + 15 * 60_000
    await hilo.inside(tell, 'mark', { chat, event: { what: 'paid', at: Date.now(), session } })
    await until('the alarm', async () => (await hilo.inside(nextWakeUp)) === soon)
    await hilo.killBackground()
    expect(await announced('connection-check')).toEqual([])

    await until('the reminder', async () => (await announced('connection-check')).length > 0, 30)
    const first = await announced('connection-check')
    await hilo.killBackground()
    await hilo.inside(tell, 'rederive', {})
    expect(first).toHaveLength(1)
    expect(await announced('connection-check')).toEqual(first)
    // It has taken the place of those before: a chat has one notification.
    if (browser === 'chromium') {
      expect(await desktop(chat)).toEqual([expect.stringMatching(/#connection-check/)])
    }
  })
})

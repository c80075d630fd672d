import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { AUTOMATIC } from '../demo/page/words'
import { type Demo, startDemo } from '../demo/server'
import { launch, type Session } from './driver'
import { tell } from './inside'
import { announcements, nextWakeUp, shownReminders } from './kept'
import { until } from './until'

/** Opened 1 h 50 min ago, and nothing personal written yet. */
const ANDRES = '/chat/3d5ea9f7'

describe.each(['chromium', 'firefox'] as const)('reminders in %s', (browser) => {
  let demo: Demo
  let hilo: Session
  const announced = async (rule: string) => {
    const rows = await hilo.inside(announcements)
    return rows.filter((row) => row.deadline.rule === rule && row.shownAt > 0)
  }

  beforeAll(async () => {
    demo = await startDemo()
    hilo = await launch({
      browser,
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
  })
})

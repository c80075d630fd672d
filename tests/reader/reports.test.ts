import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing'
import type { PageReport } from '../../lib/facts'
import type { Snapshot } from '../../lib/platforms/types'
import { createReporter } from '../../lib/reader/reports'

let told: string[]
let answer: () => unknown
let life: AbortController
let onScreen: Snapshot
/** As much of a window as a reporter needs. */
let page: EventTarget & { document: { hidden: boolean } }

/** What a page shows, with so many unread messages in its one chat. */
const unread = (count: number): Snapshot => ({
  ...{ confidence: 'good', findings: [], open: null, composer: null },
  list: [{ id: 'a', name: 'Ana', preview: null, timeText: null, unread: count, active: false }],
})

beforeEach(() => {
  vi.useFakeTimers()
  fakeBrowser.reset()
  Object.assign(fakeBrowser.runtime, { id: 'hilo' })
  page = Object.assign(new EventTarget(), {
    document: { hidden: false },
    location: { origin: 'https://chat.example' },
    setTimeout: (act: () => void, ms: number) => setTimeout(act, ms),
    clearTimeout: (timer: number) => clearTimeout(timer),
  })
  told = []
  answer = () => ({ res: undefined })
  fakeBrowser.runtime.onMessage.addListener((message: unknown) => {
    const { type, data } = message as { type: string; data: PageReport }
    told.push(`${type} ${data.list.map((item) => item.unread)}`)
    return Promise.resolve(answer())
  })
  life = new AbortController()
})
afterEach(() => {
  life.abort()
  vi.useRealTimers()
})

const reporter = () =>
  createReporter(page as unknown as Window, { salt: 1, automaticMessage: '' }, life, () => onScreen)
const passed = (ms: number) => vi.advanceTimersByTimeAsync(ms)

it('tells at once what is read, and of many changes only the first and what there is half a second later', async () => {
  const { report } = reporter()
  for (let count = 1; count <= 50; count++) report(unread(count))
  await passed(0)
  expect(told).toEqual(['report 1'])
  await passed(500)
  expect(told).toEqual(['report 1', 'report 50'])
  await passed(60_000)
  expect(told).toHaveLength(2)
})

it('tells what waits when the page is left', async () => {
  const { report } = reporter()
  report(unread(1))
  report(unread(2))
  page.dispatchEvent(new Event('pagehide'))
  await passed(0)
  expect(told).toEqual(['report 1', 'report 2'])
})

it('tells of every chat that was open, however short', async () => {
  const { report } = reporter()
  const opened = (id: string, count: number): Snapshot => ({
    ...unread(count),
    open: { id, name: id, messages: [] },
  })
  report(opened('a', 1))
  report(opened('b', 2))
  report(opened('c', 3))
  await passed(500)
  expect(told).toEqual(['report 1', 'report 2', 'report 3'])
})

it('does not wait in a tab in the background, whose timers are late', async () => {
  page.document.hidden = true
  const { report } = reporter()
  report(unread(1))
  report(unread(2))
  await passed(0)
  expect(told).toEqual(['report 1', 'report 2'])
})

it('tells again, later and later, what the background did not take', async () => {
  answer = () => ({ err: 'ended' })
  const { report } = reporter()
  onScreen = unread(3)
  report(onScreen)
  await passed(0)
  expect(told).toEqual(['report 3'])
  await passed(1_000)
  expect(told).toHaveLength(2)
  await passed(1_900)
  expect(told).toHaveLength(2)
  answer = () => ({ res: undefined })
  await passed(100)
  expect(told).toEqual(['report 3', 'report 3', 'report 3'])
  await passed(60_000)
  expect(told).toHaveLength(3)
})

it('says nothing more once the extension is gone', async () => {
  answer = () => {
    Object.assign(fakeBrowser.runtime, { id: undefined })
    return { err: 'gone' }
  }
  const { report } = reporter()
  report(unread(1))
  await passed(0)
  expect(life.signal.aborted).toBe(true)
  report(unread(2))
  await passed(60_000)
  expect(told).toEqual(['report 1'])
})

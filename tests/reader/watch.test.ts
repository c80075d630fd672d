// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { startReader } from '../../lib/platforms/watch'

/** When the page was looked at, ms after the beginning. */
let looks: number[]
let life: AbortController

beforeEach(() => {
  vi.useFakeTimers({ now: 0 })
  looks = []
  life = new AbortController()
})
afterEach(() => {
  life.abort()
  vi.useRealTimers()
  vi.restoreAllMocks()
})

/** Follows a page on which there is never a chat: each change makes it be looked for anew, and that takes so long, ms. */
function follow(takes: number): void {
  vi.spyOn(performance, 'now').mockImplementation(() => Date.now() + looks.length * takes)
  const look = () => {
    looks.push(Date.now())
    throw new Error('Nothing here')
  }
  startReader(window, () => undefined, life.signal, look)
}

/** Something changes so many times, `every` ms after the one before. */
async function change(times: number, every: number): Promise<void> {
  for (let i = 0; i < times; i++) {
    await vi.advanceTimersByTimeAsync(every)
    document.body.append('.')
  }
  await vi.advanceTimersByTimeAsync(60_000)
}

it('notices what comes right after a long reading at once', async () => {
  follow(400)
  await change(1, 10)
  expect(looks).toEqual([0, 10])
})

it('works no more than a twelfth of the time, and 400 ms, while a page changes without end', async () => {
  follow(20)
  await change(3_000, 20)
  const worked = looks.length * 20
  const passed = 60_000 + worked
  expect(worked).toBeGreaterThan(passed / 12)
  expect(worked).toBeLessThan(passed / 12 + 500)
})

it('never rests longer than two seconds, however long a page takes to read', async () => {
  follow(5_000)
  await change(1, 10)
  expect(looks).toHaveLength(2)
  expect(looks[1]).toBeLessThan(2_100)
})

import { afterAll, beforeAll, describe } from 'vitest'
import type { BrowserKind } from '../e2e/browsers'
import { clocksIn } from './clocks'
import { endsIn } from './ends'
import { type Lives, startLives } from './life-page'

/** The lives of a background in one browser. */
export const livesIn = (browser: BrowserKind) =>
  describe(`the background in ${browser}`, () => {
    let lives: Lives | undefined
    beforeAll(async () => {
      lives = await startLives(browser)
    })
    afterAll(() => lives?.close())
    const there = () => {
      if (!lives) throw new Error('The browser did not start')
      return lives
    }
    endsIn(browser, there)
    clocksIn(browser, there)
  })

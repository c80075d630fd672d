import type { Browser } from 'puppeteer-core'

const FOLDER = new URL('./baselines/', import.meta.url)

export const baseline = (name: string): URL => new URL(`${name}.png`, FOLDER)

/** Says which browser drew what is kept. */
export const DRAWN_BY = new URL('drawn-by.txt', FOLDER)

/** `Chrome/156`: others of the same number draw alike. */
export const major = async (browser: Browser): Promise<string> =>
  (await browser.version()).replace(/^Headless/, '').replace(/\..*$/, '')

import type { Browser } from 'puppeteer-core'

/** Browsers that nobody uses now, by what they were started with. */
const idle = new Map<string, Browser[]>()

export interface Loan {
  browser: Browser
  /** Closes its tabs, all but the first, and leaves it to the next who asks. */
  giveBack(): Promise<void>
}

/**
 * A browser for one user at a time, started only if no earlier user in this process has left one: a start costs more
 * than most tests. Those that are left go with the process, which is
 * not to wait for them: whoever runs outside of the tests ends them.
 * @param key all that it was started with and cannot be told later
 */
export async function borrow(key: string, start: () => Promise<Browser>): Promise<Loan> {
  const left = idle.get(key)?.pop()
  const browser = left?.connected ? left : await start()
  const giveBack = async () => {
    const [, ...tabs] = await browser.pages()
    await Promise.all(tabs.map((tab) => tab.close()))
    idle.set(key, [...(idle.get(key) ?? []), browser])
  }
  return { browser, giveBack: () => giveBack().catch(() => browser.close()) }
}

/** A process of the tests is given half a second to end: too little for Firefox to close. */
process.once('SIGTERM', () => {
  for (const browser of [...idle.values()].flat()) browser.process()?.kill('SIGKILL')
})

/** Ends those that nobody uses, for a process that is to end by itself. */
export async function closeIdle(): Promise<void> {
  await Promise.all([...idle.values()].flat().map((browser) => browser.close()))
  idle.clear()
}

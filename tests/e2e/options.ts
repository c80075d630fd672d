import { parseArgs } from 'node:util'
import type { BrowserKind } from './browsers'

const isKind = (word: string): word is BrowserKind => word === 'chromium' || word === 'firefox'

/** Reads `<address> [--browser chromium|firefox]` from the command line. */
export function commandLine(): { address: string | undefined; browser: BrowserKind | undefined } {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { browser: { type: 'string' } },
  })
  const { browser } = values
  if (browser !== undefined && !isKind(browser)) {
    throw new Error(`--browser is chromium or firefox, not ${JSON.stringify(browser)}`)
  }
  return { address: positionals[0], browser }
}

import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { BrowserKind } from '../e2e/browsers'
import { launch, type Session } from '../e2e/driver'
import type { Row } from './rows'

/** Measures Hilo in both browsers, beside a page without a chat. `site`: the page's origin. */
export async function inBoth(
  measure: (hilo: Session, browser: BrowserKind, site: string) => Promise<Row[]>,
): Promise<Row[]> {
  const page = createServer((_, answer) => answer.end('<!doctype html><title>No chat here</title>'))
  await new Promise<void>((listening) => page.listen(0, '127.0.0.1', listening))
  const site = `http://127.0.0.1:${(page.address() as AddressInfo).port}`
  const rows: Row[] = []
  try {
    for (const browser of ['chromium', 'firefox'] as const) {
      const hilo = await launch({ browser, url: `${site}/` })
      rows.push(...(await measure(hilo, browser, site).finally(() => hilo.close())))
    }
    return rows
  } finally {
    page.close()
  }
}

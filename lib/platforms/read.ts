import { rootsOf } from './dom'
import { EVERYTHING, Page } from './page'
import { finish } from './steps'
import type { Snapshot } from './types'

export { type PageReader, startReader } from './watch'

/** Reads a page once, as it stands. The page is not changed. Never throws: what cannot be read is `none`. */
export function readPage(doc: Document): Snapshot {
  const page = new Page(doc)
  const now = Date.now()
  finish(page.locate(rootsOf(doc), now))
  finish(page.read(EVERYTHING, now))
  return page.snapshot
}

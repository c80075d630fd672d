import { rootsOf } from './dom'
import { EVERYTHING, Page } from './page'
import type { SiteProfile } from './profile'
import { finish } from './steps'
import { taughtOn } from './taught-on'
import type { Snapshot } from './types'

export { type PageReader, startReader } from './watch'

/** Reads a page once, as it stands. The page is not changed. Never throws: what cannot be read is `none`. */
export function readPage(doc: Document, profile: SiteProfile | null = null): Snapshot {
  const page = new Page(doc, profile ? () => taughtOn(doc, profile) : undefined)
  const now = Date.now()
  finish(page.locate(rootsOf(doc), now))
  finish(page.read(EVERYTHING, now))
  return page.snapshot
}

import { rootsOf } from '../platforms/dom'
import { EVERYTHING, Page } from '../platforms/page'
import type { SiteProfile } from '../platforms/profile'
import { finish } from '../platforms/steps'
import { overruledOn, taughtOn } from '../platforms/taught-on'
import type { Snapshot } from '../platforms/types'

function readWith(doc: Document, profile: SiteProfile | null): Page {
  const page = new Page(doc, profile ? () => taughtOn(doc, profile) : undefined)
  const now = Date.now()
  finish(page.locate(rootsOf(doc), now))
  finish(page.read(EVERYTHING, now))
  return page
}

export interface ReadBack {
  snapshot: Snapshot
  /** As it is to be kept once the specialist says that it is right. */
  confirmed: SiteProfile
}

/** What is read by a profile, and what the loose reader alone sees differently: with the specialist's yes, that is settled. */
export function readBack(doc: Document, profile: SiteProfile): ReadBack {
  const overrules = overruledOn(readWith(doc, profile).place, readWith(doc, null).place)
  const confirmed = overrules[0] ? { ...profile, overrules } : profile
  return { snapshot: readWith(doc, confirmed).snapshot, confirmed }
}

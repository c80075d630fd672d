import type { SiteProfile } from '../platforms/profile'
import type { Protocol } from '../protocol/types'
import type { WordsFault } from '../templates/faults'
import type { ShippedTemplate } from '../templates/library'

/** What an organisation can set, by the names that its policy uses. */
export const POLICY_PARTS = ['templates', 'protocol', 'siteProfiles'] as const
export type PolicyPart = (typeof POLICY_PARTS)[number]

/** With this begin the ids of an organisation's templates, whatever it calls them: they stand for none of Hilo's. */
export const ORGANISATION = 'org-'

/** What an organisation set for its specialists through the browser's policy, checked. */
export interface Policy {
  templates: readonly ShippedTemplate[]
  protocol: Partial<Protocol>
  siteProfiles: readonly SiteProfile[]
  /** What the specialist cannot change. The rest is where they start from. */
  locked: readonly PolicyPart[]
  /** What of it could not be used. */
  faults: readonly PolicyFault[]
}

export interface PolicyFault {
  part: PolicyPart | 'locked' | 'other'
  /** What it is called there: a title, a field, or its place in the list, from 1. */
  item: string
  /** `unreadable`: something is missing or is not what it should be, in `field`. */
  why: WordsFault | { why: 'unreadable'; field: string }
}

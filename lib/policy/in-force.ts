import type { SiteProfile } from '../platforms/profile'
import { guide } from '../protocol/presets'
import type { Protocol } from '../protocol/types'
import type { Policy, PolicyPart } from './types'

/** The specialist's protocol, what the organisation locked in its place. What is not locked was where they started from. */
export function protocolInForce(own: Protocol, policy: Policy | null): Protocol {
  return isLocked('protocol', policy) ? { ...own, ...policy?.protocol } : own
}

export const isLocked = (part: PolicyPart, policy: Policy | null): boolean =>
  policy?.locked.includes(part) ?? false

/**
 * Where the specialist starts from under a policy, who has not chosen anything else since the one before.
 * @returns null: the specialist has, and it stays.
 */
export function startUnder(own: Protocol, before: Policy | null, policy: Policy | null): Protocol | null {
  return isSame(own, startOf(before)) ? startOf(policy) : null
}

const startOf = (policy: Policy | null): Protocol =>
  isLocked('protocol', policy) ? guide : { ...guide, ...policy?.protocol }

const isSame = (a: Protocol, b: Protocol): boolean =>
  a.automaticCounts === b.automaticCounts &&
  a.stopOnReply === b.stopOnReply &&
  a.thirdAfterHours === b.thirdAfterHours &&
  a.contactGapMinutes === b.contactGapMinutes

/** Of one site: the organisation's where that is locked, else the specialist's own before it. */
export function profileInForce(
  site: string,
  own: SiteProfile | undefined,
  policy: Policy | null,
): SiteProfile | undefined {
  const given = givenProfile(site, policy)
  return isLocked('siteProfiles', policy) ? (given ?? own) : (own ?? given)
}

/** The organisation says how this site is read, and whatever is taught of it would have no effect. */
export const isSiteLocked = (site: string, policy: Policy | null): boolean =>
  isLocked('siteProfiles', policy) && givenProfile(site, policy) !== undefined

const givenProfile = (site: string, policy: Policy | null) =>
  policy?.siteProfiles.find((profile) => profile.site === site)

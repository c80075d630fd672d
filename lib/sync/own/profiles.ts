import type { SiteProfile } from '../../platforms/profile'
import { parseProfile } from '../../profiles/schema'
import { settings } from '../../settings'
import type { Change } from '../changes'
import type { Own } from '../meet'

const PREFIX = 'profile.'

/** What was taught of sites: selectors, never a word of a message or a name. */
export async function readOwnProfiles(): Promise<[id: string, Own][]> {
  const profiles = await settings.profiles.getValue()
  return Object.entries(profiles).map(([site, profile]) => [PREFIX + site, { value: profile }])
}

/** A value as it would be kept; undefined: it is no profile of this site. */
export function asProfile(id: string, value: unknown): SiteProfile | undefined {
  if (!id.startsWith(PREFIX)) return undefined
  try {
    const profile = parseProfile(value)
    return profile.site === id.slice(PREFIX.length) ? profile : undefined
  } catch {
    return undefined
  }
}

/** Keeps what was taught on other machines, and forgets what was forgotten there. */
export async function keepProfiles(apply: ReadonlyMap<string, Change>): Promise<void> {
  const changes = [...apply].filter(([id]) => id.startsWith(PREFIX))
  if (changes.length === 0) return
  const profiles = { ...(await settings.profiles.getValue()) }
  for (const [id, { value }] of changes) {
    const site = id.slice(PREFIX.length)
    const profile = asProfile(id, value)
    if (profile) profiles[site] = profile
    else delete profiles[site]
  }
  await settings.profiles.setValue(profiles)
}

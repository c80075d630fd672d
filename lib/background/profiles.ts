import { browser } from 'wxt/browser'
import type { SiteProfile } from '../platforms/profile'
import { profileInForce } from '../policy'
import { parseProfile } from '../profiles/schema'
import { shippedProfiles } from '../profiles/shipped'
import { readSettings, settings } from '../settings'

/** What the specialist taught of a site or the organisation set, else what comes with Hilo; null: nothing. */
export async function profileOf(site: string): Promise<SiteProfile | null> {
  const { profiles, policy } = await readSettings('profiles', 'policy')
  return (
    profileInForce(site, profiles[site], policy) ??
    shippedProfiles.find((profile) => profile.site === site) ??
    null
  )
}

/** Loads what reads by a profile into a tab: only sites that were taught carry its weight. */
export async function profileFor(site: string, tabId: number | undefined): Promise<SiteProfile | null> {
  const profile = await profileOf(site)
  if (!profile || tabId === undefined) return null
  // A tab that is closed meanwhile refuses: nothing is read there any more.
  const loaded = await browser.scripting
    .executeScript({ target: { tabId }, files: ['/taught.js'] })
    .catch(() => null)
  return loaded && profile
}

/** Keeps a profile, or forgets it. @throws ValiError when it is none. */
export async function keepProfile(site: string, profile: SiteProfile | null): Promise<void> {
  const { [site]: _, ...others } = await settings.profiles.getValue()
  await settings.profiles.setValue(
    profile ? { ...others, [site]: parseProfile({ ...profile, site }) } : others,
  )
}

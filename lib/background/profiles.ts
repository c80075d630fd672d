import { browser } from 'wxt/browser'
import type { SiteProfile } from '../platforms/profile'
import { parseProfile } from '../profiles/schema'
import { shippedProfiles } from '../profiles/shipped'
import { settings } from '../settings'

/** What was taught of a site by the specialist, else what comes with Hilo; null: nothing. */
export async function profileOf(site: string): Promise<SiteProfile | null> {
  const own = (await settings.profiles.getValue())[site]
  return own ?? shippedProfiles.find((profile) => profile.site === site) ?? null
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

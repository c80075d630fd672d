import type { ImportOutcome, TaughtPage } from '../../components/setup/sites-model'
import { sendMessage } from '../messages'
import type { SiteProfile } from '../platforms/profile'
import { isSiteLocked, profileInForce } from '../policy/in-force'
import { PARTS, readProfileFile } from '../profiles/schema'
import { readSettings, settings } from '../settings'

/** Longer files are no profile. */
const MOST_BYTES = 200_000

/** What is in force of what was taught here or by the organisation, the latest first. */
export async function readTaught(): Promise<TaughtPage[]> {
  const { profiles, policy } = await readSettings('profiles', 'policy')
  const sites = new Set([...Object.keys(profiles), ...(policy?.siteProfiles ?? []).map(({ site }) => site)])
  return [...sites]
    .flatMap((site) => profileInForce(site, profiles[site], policy) ?? [])
    .sort((a, b) => b.taughtAt - a.taughtAt)
    .map((profile) => ({
      site: profile.site,
      taughtAt: profile.taughtAt,
      from: profile === profiles[profile.site] ? 'specialist' : 'organisation',
      locked: isSiteLocked(profile.site, policy),
      parts: PARTS.filter((part) => profile[part] !== undefined),
    }))
}

/** Readers at work take the change over at once. */
async function keep(
  change: (all: Record<string, SiteProfile>) => Record<string, SiteProfile>,
): Promise<void> {
  await settings.profiles.setValue(change(await settings.profiles.getValue()))
  await sendMessage('sitesChanged')
}

/** @returns what takes it back. */
export async function forgetTaught(site: string): Promise<() => Promise<void>> {
  const before = (await settings.profiles.getValue())[site]
  await keep(({ [site]: _, ...others }) => others)
  return async () => (before ? keep((all) => ({ ...all, [site]: before })) : undefined)
}

/** The profile of a site as the text of a file. */
export async function exportTaught(site: string): Promise<string> {
  const { profiles, policy } = await readSettings('profiles', 'policy')
  return `${JSON.stringify(profileInForce(site, profiles[site], policy), null, 2)}\n`
}

/** Keeps an exported profile. Where the file is no profile, or would have no effect, nothing is changed. */
export async function importTaught(file: Blob): Promise<ImportOutcome> {
  const read = readProfileFile(await file.slice(0, MOST_BYTES).text(), canSelect)
  if ('why' in read) return read
  if (isSiteLocked(read.site, await settings.policy.getValue())) return { why: 'locked', site: read.site }
  await keep((all) => ({ ...all, [read.site]: read }))
  return { site: read.site }
}

function canSelect(selector: string): boolean {
  try {
    document.createDocumentFragment().querySelector(selector)
    return true
  } catch {
    return false
  }
}

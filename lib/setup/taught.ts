import type { ImportOutcome, TaughtPage } from '../../components/setup/model'
import { sendMessage } from '../messages'
import type { SiteProfile } from '../platforms/profile'
import { PARTS, readProfileFile } from '../profiles/schema'
import { settings } from '../settings'

/** Longer files are no profile. */
const MOST_BYTES = 200_000

/** What was taught, the latest first. */
export async function readTaught(): Promise<TaughtPage[]> {
  const all = Object.values(await settings.profiles.getValue())
  return all
    .sort((a, b) => b.taughtAt - a.taughtAt)
    .map((profile) => ({
      site: profile.site,
      taughtAt: profile.taughtAt,
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
  return `${JSON.stringify((await settings.profiles.getValue())[site], null, 2)}\n`
}

/** Keeps an exported profile. Where the file is no profile nothing is changed. */
export async function importTaught(file: Blob): Promise<ImportOutcome> {
  const read = readProfileFile(await file.slice(0, MOST_BYTES).text(), canSelect)
  if ('why' in read) return read
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

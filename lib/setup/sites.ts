import { browser } from 'wxt/browser'
import type { AddSiteOutcome, SiteRow } from '../../components/setup/sites-model'
import { sendMessage } from '../messages'
import { isSiteLocked } from '../policy/in-force'
import { settings } from '../settings'
import { patternOf } from '../sites'

/** Match patterns of the platform itself: they come with the extension. */
const fixedPatterns = (): string[] => browser.runtime.getManifest().host_permissions ?? []

const originOf = (pattern: string) => pattern.replace(/\/\*$/, '')

/** The platform's own sites first, then those the specialist added. */
export async function readSites(): Promise<SiteRow[]> {
  const [{ origins = [] }, policy] = await Promise.all([
    browser.permissions.getAll(),
    settings.policy.getValue(),
  ])
  const fixed = fixedPatterns()
  const patterns = [...new Set([...fixed, ...origins.filter((origin) => /^(https?|\*):/.test(origin))])]
  return patterns.map((pattern) => ({
    origin: originOf(pattern),
    granted: origins.includes(pattern),
    fixed: fixed.includes(pattern),
    locked: isSiteLocked(originOf(pattern), policy),
  }))
}

/**
 * Asks the browser for a site, as typed: `app.example`, or a whole address. Call it straight from the click, without
 * waiting for anything first: browsers ask only then.
 */
export function addSite(address: string): Promise<AddSiteOutcome> {
  const pattern = patternOf(address)
  if (!pattern) return Promise.resolve('invalid')
  return browser.permissions.request({ origins: [pattern] }).then(
    async (granted) => {
      if (granted) await sendMessage('sitesChanged')
      return granted ? 'added' : 'denied'
    },
    () => 'invalid',
  )
}

export async function removeSite(origin: string): Promise<void> {
  await browser.permissions.remove({ origins: [`${origin}/*`] })
  await sendMessage('sitesChanged')
}

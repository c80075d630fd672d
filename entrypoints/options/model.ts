import { browser } from 'wxt/browser'
import type { OptionsModel } from '../../components/setup/model'
import { knownZones } from '../../lib/locales/zones'
import { isLocked, protocolInForce } from '../../lib/policy'
import { presets } from '../../lib/protocol/presets'
import { readSettings } from '../../lib/settings'
import { readFollowing } from '../../lib/setup/following'
import { readLanguage } from '../../lib/setup/language'
import { readNotifications } from '../../lib/setup/notifications'
import { readOrganisation } from '../../lib/setup/organisation'
import { readProfile } from '../../lib/setup/profile'
import { readShortcuts } from '../../lib/setup/shortcuts'
import { readSites } from '../../lib/setup/sites'
import { readSlots } from '../../lib/setup/slots'
import { readTaught } from '../../lib/setup/taught'

/** All that the settings show, but whether the background answers. */
export async function readModel(): Promise<Omit<OptionsModel, 'background'>> {
  const now = Date.now()
  const [languages, own, sites, taught, shortcuts, following, organisation, slots, notifications, chosen] =
    await Promise.all([
      readLanguage(),
      readProfile(),
      readSites(),
      readTaught(),
      readShortcuts(),
      readFollowing(),
      readOrganisation(),
      readSlots(now),
      readNotifications(),
      readSettings(
        ...(['consent', 'register', 'workingHours', 'protocol', 'theme', 'policy', 'retentionDays'] as const),
        'lock',
      ),
    ])
  const zones = knownZones(own.profile.zone)
  const { consent, register, theme, retentionDays, lock, workingHours: hours } = chosen
  const protocol = {
    protocol: protocolInForce(chosen.protocol, chosen.policy),
    presets,
    locked: isLocked('protocol', chosen.policy),
  }
  const kept = { ...own, register, sites, taught, hours, protocol, theme, slots, notifications }
  const { version } = browser.runtime.getManifest()
  return {
    ...languages,
    ...kept,
    retentionDays,
    lock,
    shortcuts,
    following,
    organisation,
    zones,
    agreed: consent !== null,
    version,
    now,
  }
}

import type { OrganisationModel } from '../../components/setup/model'
import { settings } from '../settings'

/** What the organisation set, to be shown; null: nothing. */
export async function readOrganisation(): Promise<OrganisationModel | null> {
  const policy = await settings.policy.getValue()
  if (!policy) return null
  const { templates, siteProfiles, ...others } = policy
  return { ...others, templates: templates.length, sites: siteProfiles.map(({ site }) => site) }
}

import { beforeEach, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing'
import { mayBeTaught, teach, teachSetup } from '../../lib/background/teach'
import type { PolicyPart } from '../../lib/policy/types'
import { settings } from '../../lib/settings'

const SITE = 'https://chat.example'
const OTHER = 'https://other.example'

beforeEach(async () => {
  fakeBrowser.reset()
  Object.assign(fakeBrowser, {
    permissions: { contains: async () => true },
    scripting: { executeScript: vi.fn(async () => []) },
  })
  Object.assign(fakeBrowser.i18n, { getUILanguage: () => 'es' })
  await settings.consent.setValue({ agreedAt: 1 })
})

const organisation = (...locked: PolicyPart[]) =>
  settings.policy.setValue({
    ...{ templates: [], protocol: {}, faults: [], locked },
    siteProfiles: [{ version: 1, site: SITE, taughtAt: 1, composer: ['textarea'] }],
  })
const tabOf = async (site: string) => ({
  tab: (await fakeBrowser.tabs.create({ url: `${site}/chat` })).id ?? 0,
})

it('begins where the organisation only says where to start from', async () => {
  await organisation('templates')
  expect(await teach(await tabOf(SITE))).toBe('began')
  expect(await teachSetup(SITE)).toMatchObject({ profile: { site: SITE } })
})

it('is refused where the organisation locked how the page is read, by tab and by site', async () => {
  await organisation('siteProfiles')
  expect(await teach(await tabOf(SITE))).toBe('locked')
  expect(await teach({ site: SITE })).toBe('locked')
  expect(await mayBeTaught(SITE)).toBe(false)
  expect(await teachSetup(SITE)).toBeNull()
  expect(fakeBrowser.scripting.executeScript).not.toHaveBeenCalled()
})

it('begins on any other page under that lock', async () => {
  await organisation('siteProfiles')
  expect(await teach(await tabOf(OTHER))).toBe('began')
  expect(await mayBeTaught(OTHER)).toBe(true)
})

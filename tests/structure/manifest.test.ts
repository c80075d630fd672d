import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import config from '../../wxt.config'

const BROWSERS = ['chrome', 'firefox'] as const
type Browser = (typeof BROWSERS)[number]

/** What both browsers' manifests say of themselves; what the bundler adds (pages, icons) asks for nothing. */
async function manifestOf(browser: Browser) {
  const env = { browser, manifestVersion: 3, mode: 'production', command: 'build' } as const
  return typeof config.manifest === 'function' ? config.manifest(env) : config.manifest
}

/** The cells of a page's table under this heading, without its two head lines. */
function tableUnder(heading: string): string[][] {
  const page = readFileSync('.github/MANIFEST.md', 'utf8')
  const section = page.split('\n## ').find((text) => text.startsWith(heading)) ?? ''
  const lines = section.split('\n').filter((line) => line.startsWith('|'))
  return lines.slice(2).map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim().replaceAll('`', '')),
  )
}

const permissions = tableUnder('Permissions')
const inTable = (where: string[]) =>
  permissions.filter(([, place = '']) => where.includes(place)).map(([name]) => name)

describe.each(BROWSERS)("%s's manifest", (browser) => {
  it('asks for what the table gives a reason for, and for nothing else', async () => {
    const manifest = await manifestOf(browser)
    const asked = [...(manifest?.permissions ?? []), ...(manifest?.host_permissions ?? [])]
    expect(asked.toSorted()).toEqual(inTable(['both', browser]).toSorted())
    expect(manifest?.optional_host_permissions?.toSorted()).toEqual(inTable(['asked']).toSorted())
  })

  it('takes no key that the browser itself uses: menus of Firefox in English and Spanish, Alt+Shift in Chrome', async () => {
    const keys = Object.values((await manifestOf(browser))?.commands ?? {}).map(
      ({ suggested_key }) => suggested_key?.default?.match(/^Alt\+Shift\+([A-Z])$/)?.[1] ?? '',
    )
    expect(keys).toHaveLength(3)
    expect(keys.filter((key) => key === '' || 'FEVSBTH AEVSMTU ABCEFGINPRTWXZ'.includes(key))).toEqual([])
  })

  it('lets its pages load nothing from outside and connect to nothing', async () => {
    const { extension_pages: policy = '' } = { ...(await manifestOf(browser))?.content_security_policy }
    const rules = Object.fromEntries(policy.split(';').map((rule) => rule.trim().split(/ (.*)/)))
    expect(rules).toEqual({
      'default-src': "'none'",
      'script-src': "'self'",
      'style-src': "'self'",
      'img-src': "'self' data:",
      'font-src': "'self'",
      'connect-src': "'none'",
      'form-action': "'none'",
      'base-uri': "'none'",
    })
  })

  it('is for no older browser than what is used allows, and the code is built for the same', async () => {
    const manifest = await manifestOf(browser)
    const column = browser === 'chrome' ? 1 : 2
    const needed = Math.max(...tableUnder('Oldest browsers').map((row) => Number(row[column])))
    const { minimum_chrome_version, browser_specific_settings } = manifest ?? {}
    const oldest = minimum_chrome_version ?? browser_specific_settings?.gecko?.strict_min_version
    expect(Number(oldest)).toBe(needed)
    const vite = await config.vite?.({ browser, manifestVersion: 3, mode: 'production', command: 'build' })
    expect(vite?.build?.target).toContain(`${browser}${oldest}`)
  })
})

it('Firefox is told that no data is collected; neither browser lets Hilo into private windows', async () => {
  const [chrome, firefox] = await Promise.all(BROWSERS.map(manifestOf))
  expect(firefox).toMatchObject({
    incognito: 'not_allowed',
    browser_specific_settings: { gecko: { data_collection_permissions: { required: ['none'] } } },
  })
  expect(chrome).toMatchObject({ incognito: 'not_allowed' })
})

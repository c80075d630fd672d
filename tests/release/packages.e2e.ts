import { readFile } from 'node:fs/promises'
import JSZip from 'jszip'
import { beforeAll, describe, expect, it } from 'vitest'
import { ensureBuilt } from '../e2e/build'
import { lint } from './lint'
import { type Packages, pack } from './pack'

describe('the packages for the stores', () => {
  let packages: Packages
  const namesIn = async (path: string) => Object.keys((await JSZip.loadAsync(await readFile(path))).files)
  beforeAll(async () => {
    for (const browser of ['chromium', 'firefox'] as const) await ensureBuilt(browser)
    packages = await pack()
  })

  it('pass the linter of the Firefox store without an error, a warning or a notice', async () => {
    expect(await lint(packages.firefox)).toEqual([])
    // A program of its own with half a minute's work, beside browsers.
  }, 240_000)

  it('hold the extension and nothing of how it was made', async () => {
    for (const path of [packages.chromium, packages.firefox]) {
      const names = await namesIn(path)
      expect(names).toContain('manifest.json')
      expect(names.filter((name) => !/^([\w/-]+\.(js|css|html|json|svg|png))$/.test(name))).toEqual([])
    }
  })

  it('bring the sources of a build, without packages, tests and pictures', async () => {
    const names = await namesIn(packages.sources)
    expect(names).toEqual(
      expect.arrayContaining(['package-lock.json', 'wxt.config.ts', 'lib/reader/index.ts']),
    )
    expect(names.filter((name) => /node_modules|^tests|\.output|\.wxt|\.png$/.test(name))).toEqual([])
  })
})

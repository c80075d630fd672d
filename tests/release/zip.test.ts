import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import JSZip from 'jszip'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { unpack, zip } from './zip'

const FILES = { 'popup.html': '<p>Hilo</p>', 'chunks/b.js': 'let b', 'chunks/a.js': 'let a', Á: 'ñ' }

describe('a package', () => {
  let parent: string
  /** A folder with these files, written in this order at this time. */
  const folder = async (name: string, files: [string, string][], time: string) => {
    for (const [path, content] of files) {
      const file = join(parent, name, path)
      await mkdir(dirname(file), { recursive: true })
      await writeFile(file, content)
      await utimes(file, new Date(time), new Date(time))
    }
    return join(parent, name)
  }
  beforeAll(async () => {
    parent = await mkdtemp(join(tmpdir(), 'hilo-zip-'))
  })
  afterAll(() => rm(parent, { recursive: true }))
  afterEach(() => vi.useRealTimers())

  it('has the same bytes whatever its folder is called, in what order it was written and when it is packed', async () => {
    const one = await folder('one', Object.entries(FILES), '2026-03-29T02:30:00Z')
    const other = await folder('another folder', Object.entries(FILES).reverse(), '2020-10-25T01:30:00Z')
    vi.useFakeTimers({ now: new Date('2026-01-01'), toFake: ['Date'] })
    const early = await zip(one)
    vi.setSystemTime(new Date('2026-12-31'))
    expect(await zip(other)).toEqual(early)
  })

  it('has other bytes when a file says something else', async () => {
    const one = await folder('one', Object.entries(FILES), '2026-01-01')
    const other = await folder('changed', Object.entries({ ...FILES, Á: 'n' }), '2026-01-01')
    expect(await zip(one)).not.toEqual(await zip(other))
  })

  it('gives back what was put in, of the paths that were named', async () => {
    const one = await folder('one', Object.entries(FILES), '2026-01-01')
    await writeFile(join(parent, 'some.zip'), await zip(one, ['chunks', 'popup.html']))
    await unpack(join(parent, 'some.zip'), join(parent, 'back'))
    const { files } = await JSZip.loadAsync(await zip(join(parent, 'back')))
    expect(Object.keys(files)).toEqual(['chunks/a.js', 'chunks/b.js', 'popup.html'])
    expect(await files['chunks/a.js']?.async('string')).toBe('let a')
  })
})

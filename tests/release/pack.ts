import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { SOURCES } from '../e2e/build'
import { zip } from './zip'

export const ROOT = fileURLToPath(new URL('../..', import.meta.url))

/** All that a build needs and nothing else: what a store's reviewers build from. */
const TO_BUILD = [...SOURCES, 'package-lock.json', 'tsconfig.json', '.npmrc', 'README.md', 'LICENSE']

export interface Packages {
  chromium: string
  firefox: string
  /** What Firefox's store asks for beside a build: the sources it was made of. */
  sources: string
}

/** Packs what was built in a checkout, and what it was built from; resolves to the paths of the three zips. */
export async function pack(checkout = ROOT): Promise<Packages> {
  const { version } = JSON.parse(await readFile(join(checkout, 'package.json'), 'utf8'))
  const write = async (name: string, content: Uint8Array) => {
    const path = join(checkout, `.output/hilo-${version}-${name}.zip`)
    await writeFile(path, content)
    return path
  }
  return {
    chromium: await write('chrome', await zip(join(checkout, '.output/chrome-mv3'))),
    firefox: await write('firefox', await zip(join(checkout, '.output/firefox-mv3'))),
    sources: await write('sources', await zip(checkout, TO_BUILD)),
  }
}

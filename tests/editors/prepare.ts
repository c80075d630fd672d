import { join } from 'node:path'
import { newestChange } from '../e2e/build'
import { installIn, npmIn } from '../packages'

const HERE = import.meta.dirname
const MADE_OF = ['pages', 'extension', 'package.json', '../../lib'].map((path) => join(HERE, path))

export const PAGES = join(HERE, 'dist/pages')
export const EXTENSION = join(HERE, 'dist/extension')

/**
 * Installs the editors when they are missing, and builds, where that is older, their pages and the throw-away extension around
 * `lib/platforms/insert`: the isolated world of a content script is where the difficulties are.
 */
export async function prepare(): Promise<void> {
  await installIn(HERE)
  const built = await newestChange([join(EXTENSION, 'content-script.js')])
  if (built < (await newestChange(MADE_OF))) await npmIn(HERE, 'run', '--silent', 'build')
}

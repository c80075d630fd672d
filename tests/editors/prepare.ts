import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'

const HERE = import.meta.dirname

export const PAGES = join(HERE, 'dist/pages')
export const EXTENSION = join(HERE, 'dist/extension')

function npm(...args: string[]) {
  const { status } = spawnSync('npm', args, {
    cwd: HERE,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
  if (status !== 0) throw new Error(`npm ${args.join(' ')} failed in tests/editors`)
}

/**
 * Installs the editors when they are missing, and builds their pages and the throw-away extension around
 * `lib/platforms/insert`: the isolated world of a content script is where the difficulties are.
 */
export function prepare(): void {
  if (!existsSync(join(HERE, 'node_modules'))) npm('ci', '--ignore-scripts')
  npm('run', '--silent', 'build')
}

import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'

const HERE = import.meta.dirname

/** One finding of the linter, in its own words. */
export interface Finding {
  code: string
  message: string
  file?: string
}

/**
 * What Firefox's store finds in a package: the linter that `web-ext lint` runs too. Errors, warnings and notices are
 * alike here. Installs the linter (60 MB) when it is missing.
 */
export function lint(path: string): Finding[] {
  const program = join(HERE, 'node_modules/addons-linter/bin/addons-linter')
  if (!existsSync(program)) npmInstall()
  const { stdout, stderr } = spawnSync(process.execPath, [program, '--output', 'json', path], {
    encoding: 'utf8',
    maxBuffer: 1e8,
  })
  if (!stdout) throw new Error(`The linter told nothing: ${stderr}`)
  const { errors, warnings, notices } = JSON.parse(stdout)
  return [...errors, ...warnings, ...notices]
}

function npmInstall(): void {
  const { status } = spawnSync('npm', ['ci', '--ignore-scripts'], {
    cwd: HERE,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  })
  if (status !== 0) throw new Error('The linter could not be installed, see above')
}

import { join } from 'node:path'
import { installIn } from '../packages'
import { runNode } from './run-node'

const HERE = import.meta.dirname

/** The linter itself (60 MB), where it is missing. */
export const installLinter = () => installIn(HERE)

/** One finding of the linter, in its own words. */
export interface Finding {
  code: string
  message: string
  file?: string
}

/**
 * What Firefox's store finds in a package: the linter that `web-ext lint` runs too. Errors, warnings and notices are
 * alike here.
 */
export async function lint(path: string): Promise<Finding[]> {
  await installLinter()
  const program = join(HERE, 'node_modules/addons-linter/bin/addons-linter')
  const { stdout, stderr } = await runNode([program, '--output', 'json', path])
  if (!stdout) throw new Error(`The linter told nothing: ${stderr}`)
  const { errors, warnings, notices } = JSON.parse(stdout)
  return [...errors, ...warnings, ...notices]
}

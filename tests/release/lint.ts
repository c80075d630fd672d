import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { installIn } from '../packages'

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
  // It ends with an error where it finds one, and tells it all the same.
  const { stdout, stderr }: { stdout: string; stderr: string } = await promisify(execFile)(
    process.execPath,
    [program, '--output', 'json', path],
    { maxBuffer: 1e8 },
  ).catch((error) => error)
  if (!stdout) throw new Error(`The linter told nothing: ${stderr}`)
  const { errors, warnings, notices } = JSON.parse(stdout)
  return [...errors, ...warnings, ...notices]
}

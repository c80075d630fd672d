import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from './pack'

interface Locked {
  version?: string
  license?: string
  dev?: boolean
}

/** Licences that ask for no more than to be named, or for changes of their own files. */
const TAKEN =
  /^\(?(MIT|MIT-0|ISC|0BSD|BSD-[23]-Clause|Apache-2\.0|MPL-2\.0|BlueOak-1\.0\.0|Unlicense|CC0-1\.0|Zlib)\b/

/** Every package of the lockfile that is in the extension, or with `dev` those that it is made and tested with. */
export function licences(dev: boolean): { name: string; version: string; licence: string }[] {
  const { packages }: { packages: Record<string, Locked> } = JSON.parse(
    readFileSync(join(ROOT, 'package-lock.json'), 'utf8'),
  )
  return Object.entries(packages)
    .filter(([path, entry]) => path !== '' && Boolean(entry.dev) === dev)
    .map(([path, { version = '', license = 'not stated' }]) => {
      return { name: path.replace(/^.*node_modules\//, ''), version, licence: license }
    })
}

export const unusual = (dev: boolean) => licences(dev).filter(({ licence }) => !TAKEN.test(licence))

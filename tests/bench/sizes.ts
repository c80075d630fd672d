import { readFileSync, statSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { pack } from '../release/pack'
import { type Row, row } from './rows'

/** What the browser loads into a chat page and at each waking, gzipped; and what is downloaded from a store. */
export async function bench(): Promise<Row[]> {
  const size = (path: string) => gzipSync(readFileSync(path)).length / 1000
  const { sources, ...packages } = await pack()
  const loaded = ['chrome', 'firefox'].flatMap((browser) => [
    row(`${browser}: in every page of a site, gzip`, 'kB', [size(`.output/${browser}-mv3/starter.js`)]),
    row(`${browser}: reader, gzip`, 'kB', [size(`.output/${browser}-mv3/reader.js`)], 30),
    row(`${browser}: background, gzip`, 'kB', [size(`.output/${browser}-mv3/background.js`)]),
  ])
  const downloaded = Object.entries(packages).map(([browser, path]) =>
    row(`${browser}: package`, 'kB', [statSync(path).size / 1000]),
  )
  return [...loaded, ...downloaded]
}

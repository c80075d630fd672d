import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { type Row, row } from './rows'

/** What the browser loads into a chat page and at each waking, gzipped. */
export function bench(): Row[] {
  const size = (path: string) => gzipSync(readFileSync(path)).length / 1000
  return ['chrome', 'firefox'].flatMap((browser) => [
    row(`${browser}: content script, gzip`, 'kB', [size(`.output/${browser}-mv3/reader.js`)], 30),
    row(`${browser}: background, gzip`, 'kB', [size(`.output/${browser}-mv3/background.js`)]),
  ])
}

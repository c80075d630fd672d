import { readFileSync, statSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { pack } from '../release/pack'
import { popupFiles } from './popup-files'
import { type Row, row } from './rows'

/** What the browser loads into a chat page and at each waking, gzipped; and what is downloaded from a store. */
export async function bench(): Promise<Row[]> {
  const size = (path: string) => gzipSync(readFileSync(path)).length / 1000
  const { sources, ...packages } = await pack()
  const loaded = ['chrome', 'firefox'].flatMap((browser) => [
    row(`${browser}: in every page of a site, gzip`, 'kB', [size(`.output/${browser}-mv3/starter.js`)]),
    row(`${browser}: reader, gzip`, 'kB', [size(`.output/${browser}-mv3/reader.js`)], 30),
    ...ofPopup(browser, size),
    row(`${browser}: background, gzip`, 'kB', [size(`.output/${browser}-mv3/background.js`)]),
  ])
  const downloaded = Object.entries(packages).map(([browser, path]) =>
    row(`${browser}: package`, 'kB', [statSync(path).size / 1000]),
  )
  return [...loaded, ...downloaded]
}

function ofPopup(browser: string, size: (path: string) => number): Row[] {
  const { atFirst, later } = popupFiles(browser, 'es')
  const sum = (files: string[]) =>
    files.map((file) => size(`.output/${browser}-mv3/${file}`)).reduce((all, one) => all + one, 0)
  return [
    row(`${browser}: popup until its chat is drawn, gzip`, 'kB', [sum(atFirst)], 120),
    row(`${browser}: popup until a message is inserted, gzip`, 'kB', [sum([...atFirst, ...later])]),
  ]
}

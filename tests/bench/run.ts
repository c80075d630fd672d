/** `npm run bench`: everything measured in one run, as a table; `-- --json` as JSON. */
import { ensureBuilt } from '../e2e/build'
import * as choosing from './choosing'
import * as popup from './popup'
import * as protocol from './protocol'
import * as reader from './reader'
import type { Row } from './rows'
import * as sizes from './sizes'

const figure = (value: number) => (value < 10 ? value.toFixed(2) : value.toFixed(0))
const verdict = ({ median, target }: Row) => (target === undefined ? '' : median <= target ? 'met' : 'MISSED')

function table(rows: readonly Row[]): string {
  const lines = rows.map((row) => {
    const target = row.target === undefined ? '' : `< ${row.target}`
    return `| ${row.name} | ${figure(row.median)} | ${figure(row.p95)} | ${row.unit} | ${target} | ${verdict(row)} |`
  })
  return ['| measured | median | p95 | unit | target | |', '|---|---|---|---|---|---|', ...lines].join('\n')
}

await ensureBuilt('chromium')
await ensureBuilt('firefox')
const rows: Row[] = [
  ...sizes.bench(),
  ...(await protocol.bench()),
  ...(await choosing.bench()),
  ...(await reader.bench()),
  ...(await popup.bench()),
]
console.log(process.argv.includes('--json') ? JSON.stringify(rows, null, 2) : table(rows))

/** `npm run bench`: everything measured in one run, as a table; `-- --json` as JSON, `-- reader popup` these parts alone. */
import { join } from 'node:path'
import { ensureBuilt } from '../e2e/build'
import { installIn } from '../packages'
import type { Row } from './rows'

const PARTS: Record<string, () => Promise<{ bench(): Row[] | Promise<Row[]> }>> = {
  sizes: () => import('./sizes'),
  protocol: () => import('./protocol'),
  choosing: () => import('./choosing'),
  reader: () => import('./reader'),
  insertion: () => import('./insertion'),
  popup: () => import('./popup'),
  reconcile: () => import('./reconcile'),
  interaction: () => import('./interaction'),
  page: () => import('./page'),
}
/** The libraries that some parts are measured beside. */
const PEERS = join(import.meta.dirname, 'peers')

const figure = (value: number) => (value < 10 ? value.toFixed(2) : value.toFixed(0))
const verdict = ({ median, p95, target, judgedBy = 'median' }: Row) =>
  target === undefined ? '' : (judgedBy === 'p95' ? p95 : median) <= target ? 'met' : 'MISSED'

function table(rows: readonly Row[]): string {
  const lines = rows.map((row) => {
    const target = row.target === undefined ? '' : `< ${row.target}`
    return `| ${row.name} | ${figure(row.median)} | ${figure(row.p95)} | ${row.unit} | ${target} | ${verdict(row)} |`
  })
  return ['| measured | median | p95 | unit | target | |', '|---|---|---|---|---|---|', ...lines].join('\n')
}

function failed(part: string, error: Error): Row[] {
  console.error(`${part}: ${error.stack}`)
  process.exitCode = 1
  return []
}

const asked = process.argv.slice(2).filter((word) => !word.startsWith('-'))
const parts = Object.entries(PARTS).filter(([name]) => asked.length === 0 || asked.includes(name))
if (parts.length < asked.length)
  throw new Error(`There are these parts only: ${Object.keys(PARTS).join(', ')}`)

await installIn(PEERS)
await ensureBuilt('chromium')
await ensureBuilt('firefox')
const rows: Row[] = []
for (const [name, load] of parts) {
  // What the other parts measured is not lost with one that fails.
  const measured = load().then((part) => part.bench())
  rows.push(...(await measured.catch((error: Error) => failed(name, error))))
}
console.log(process.argv.includes('--json') ? JSON.stringify(rows, null, 2) : table(rows))

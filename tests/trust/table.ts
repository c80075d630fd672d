import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const FOLDER = fileURLToPath(new URL('../../.output/trust', import.meta.url))

/** What one test of trust did: a line of the table that `npm run test:trust` prints. Absent: not what it is about. */
export interface TrustRow {
  /** In words, with the browser if there is one. */
  what: string
  /** How often something was killed, refused, broken or cut off. */
  faults?: number
  /** Reminders that were due, and what became of them. */
  expected?: number
  raised?: number
  doubled?: number
  lost?: number
  /** Of the browser's profile, looked through for what must not be there. */
  bytesSearched?: number
  /** Strings that were looked for there, and how many of them were found. */
  stringsSearched?: number
  found?: number
  /** Pages, files or messages made up and tried. */
  inputsTried?: number
}

/** The long forms run by `npm run test:trust`, the short ones in `npm test`. */
export const isLong = process.env.HILO_TRUST === 'long'

/** Keeps a line for the table; of two of one name the later one. */
export function tellRow(row: TrustRow): void {
  mkdirSync(FOLDER, { recursive: true })
  const name = row.what.replace(/[^\p{L}\d]+/gu, '-')
  writeFileSync(join(FOLDER, `${name}.json`), JSON.stringify(row))
}

/** Forgets the lines of earlier runs. */
export function clearTable(): void {
  rmSync(FOLDER, { recursive: true, force: true })
}

const COLUMNS = {
  faults: 'faults',
  expected: 'reminders due',
  raised: 'raised',
  doubled: 'doubled',
  lost: 'lost',
  bytesSearched: 'bytes searched',
  stringsSearched: 'strings',
  found: 'found',
  inputsTried: 'inputs tried',
} satisfies Partial<Record<keyof TrustRow, string>>

/** All lines, as text in columns. */
export function tableText(): string {
  const rows = filesIn(FOLDER).map((file): TrustRow => JSON.parse(readFileSync(join(FOLDER, file), 'utf8')))
  const cells = rows
    .sort((a, b) => a.what.localeCompare(b.what))
    .map(({ what, ...counts }) => [what, ...Object.keys(COLUMNS).map((name) => figure(counts, name))])
  const table = [['what', ...Object.values(COLUMNS)], ...cells]
  const widths = table[0]?.map((_, i) => Math.max(...table.map((line) => line[i]?.length ?? 0))) ?? []
  return table
    .map((line) =>
      line.map((cell, i) => (i ? cell.padStart(widths[i] ?? 0) : cell.padEnd(widths[i] ?? 0))).join('  '),
    )
    .join('\n')
}

function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

function figure(counts: Omit<TrustRow, 'what'>, name: string): string {
  const count = new Map<string, number>(Object.entries(counts)).get(name)
  return count === undefined ? '' : count.toLocaleString('en')
}

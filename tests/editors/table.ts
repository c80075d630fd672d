import type { InsertOutcome } from '../../lib/platforms/types'
import { type Measured, TEXT, TYPED } from './measure'

const flat = (text: string) => text.replace(/\s+/g, '')

function worded(outcome: InsertOutcome): string {
  if (!outcome.ok) return outcome.why
  return [outcome.note ?? 'ok', ...(outcome.undo ? [] : ['no undo'])].join(', ')
}

function compared(text: string, wanted: string): string {
  if (text === wanted) return 'exact'
  return flat(text) === flat(wanted) ? 'white space differs' : 'DIFFERS'
}

type Row = Record<string, string>

function row(key: string, result: Measured | Error): Row {
  const [browser = '', editor = ''] = key.split(' ')
  if (result instanceof Error) return { browser, editor, empty: result.message }
  const { model, sent, modelAfterTyping, undone } = result
  return {
    browser,
    editor,
    empty: `${worded(result.outcome)}: ${compared(model, TEXT)}`,
    'caret, sent': sent === `${model}X` ? 'yes' : 'NO',
    'after typing': `${worded(result.outcomeAfterTyping)}: ${compared(modelAfterTyping, `${TYPED}\n${TEXT}`)}`,
    'one Ctrl+Z': undone === TYPED ? 'yes' : 'NO',
  }
}

const byEditor = (a: Row, b: Row) => `${a.editor} ${a.browser}`.localeCompare(`${b.editor} ${b.browser}`)

/** Editor by browser, for people to read. */
export function tableOf(results: Map<string, Measured | Error>): string {
  const rows = [...results].map(([key, result]) => row(key, result)).sort(byEditor)
  const columns = Object.keys(rows[0] ?? {})
  const cells = [columns, ...rows.map((row) => columns.map((column) => row[column] ?? ''))]
  const widths = columns.map((_, index) => Math.max(...cells.map((line) => line[index]?.length ?? 0)))
  const padded = cells.map((line) => line.map((cell, index) => cell.padEnd(widths[index] ?? 0)).join('  '))
  return padded.join('\n')
}

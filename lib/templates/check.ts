import * as v from 'valibot'
import { fileSchema } from './schema'
import { OCCASIONS } from './situations'
import type { TemplateEntry } from './types'

/** What differs between a session online and one in person. */
const PLACED: readonly string[] = ['paid', 'directions', 'meeting-link']

const PATH = new RegExp(`(^|/)templates/(es|en|uk)/(${OCCASIONS.join('|')})\\.json$`)

/** Says in which file and at which template each fault is. `problems` has one sentence per fault. */
export class TemplateFault extends Error {
  override readonly name = 'TemplateFault'
  constructor(readonly problems: readonly string[]) {
    super(`Templates with faults:\n${problems.join('\n')}`)
  }
}

/**
 * Checks all template files at build time, so that nothing has to be checked while the extension runs.
 * @param files content by path, for example `/templates/es/paid.json`.
 * @throws TemplateFault naming every fault at once.
 */
export function checkTemplates(files: Readonly<Record<string, unknown>>): void {
  const seen = new Map<string, string>()
  const problems = Object.entries(files).flatMap(([path, content]) => fileProblems(path, content, seen))
  if (Object.keys(files).length === 0) problems.push('No template files were found.')
  if (problems.length > 0) throw new TemplateFault(problems)
}

function fileProblems(path: string, content: unknown, seen: Map<string, string>): string[] {
  const match = PATH.exec(path)
  if (!match) return [`${path}: a file is named templates/<language>/<stage or situation>.json`]
  const result = v.safeParse(fileSchema, content)
  if (!result.success) return result.issues.map((issue) => `${path}: ${place(issue)}: ${issue.message}`)
  const [, , language = '', occasion = ''] = match
  return result.output.flatMap((entry) =>
    entryProblems(entry, language, occasion, seen).map((problem) => `${path}: ${entry.id}: ${problem}`),
  )
}

function place(issue: v.BaseIssue<unknown>): string {
  return v.getDotPath(issue) ?? 'the whole file'
}

function entryProblems(
  entry: TemplateEntry,
  language: string,
  occasion: string,
  seen: Map<string, string>,
): string[] {
  const problems: string[] = []
  const other = seen.get(entry.id)
  if (other) problems.push(`the same id is in templates/${other}.json`)
  seen.set(entry.id, `${language}/${occasion}`)
  if (entry.shortcut) problems.push(...shortcutProblems(entry, entry.shortcut, language, seen))
  if (!entry.id.startsWith(`${language}-`)) problems.push(`an id starts with its language, "${language}-"`)
  if ((language === 'es') !== (entry.register !== undefined))
    problems.push('"register" is given in Spanish, and only there')
  if (occasion === 'first-contact' && entry.sequence !== 1) problems.push('a first message has "sequence": 1')
  if (PLACED.includes(occasion) !== (entry.where !== undefined))
    problems.push(`"where" is given for ${PLACED.join(', ')}, and only there`)
  return problems
}

function shortcutProblems(
  { id, register }: TemplateEntry,
  shortcut: string,
  language: string,
  seen: Map<string, string>,
): string[] {
  const typed = `${language} ${register ?? ''} ${shortcut}`
  const other = seen.get(typed)
  seen.set(typed, id)
  return other ? [`the shortcut "${shortcut}" belongs to ${other}`] : []
}

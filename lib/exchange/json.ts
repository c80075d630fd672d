import * as v from 'valibot'
import { type LibraryTemplate, libraryOf, type OwnWords, wordsOf } from '../templates/library'
import { shortcutSchema, wordsEntries } from '../templates/own-words'
import type { Means } from './foreign'
import { readTextBlaze } from './text-blaze'
import { type Incoming, type Read, type Refused, UnreadableFile } from './types'

const VERSION = 1

const templateSchema = v.object({
  id: v.pipe(v.string(), v.regex(/^[\w-]{1,80}$/)),
  ...wordsEntries,
  favourite: v.optional(v.boolean(), false),
  hidden: v.optional(v.boolean(), false),
  shortcut: v.optional(v.nullable(shortcutSchema), null),
})

const fileSchema = v.object({
  hilo: v.literal('templates'),
  version: v.pipe(v.number(), v.integer()),
  templates: v.array(v.unknown()),
})

/** The specialist's own and rewritten templates, and what they chose of the others, as the text of a file. */
export function asJson(library: readonly LibraryTemplate[]): string {
  const shipped = new Map(libraryOf([]).map(({ id, shortcut }) => [id, shortcut]))
  const changed = library.filter(
    ({ id, origin, favourite, hidden, shortcut }) =>
      // What the organisation set, it sets on the other computer too.
      origin !== 'organisation' &&
      (origin !== 'shipped' || favourite || hidden || shortcut !== shipped.get(id)),
  )
  const templates = changed.map((template) => {
    const { id, favourite, hidden, shortcut } = template
    return { id, ...wordsOf(template), favourite, hidden, shortcut }
  })
  return `${JSON.stringify({ hilo: 'templates', version: VERSION, templates }, null, 2)}\n`
}

/** Reads such a text, or a backup of Text Blaze. @throws UnreadableFile; nothing of it is taken then. */
export function readJson(source: string, means: Means): Read {
  const content = parsed(source)
  const file = v.safeParse(fileSchema, content)
  if (!file.success) {
    const read = readTextBlaze(content, source, means)
    if (read) return read
    throw new UnreadableFile('not-ours')
  }
  if (file.output.version > VERSION) throw new UnreadableFile('newer')
  const lines = linesOfTemplates(source)
  const results = file.output.templates.map((one, i) => readOne(one, lines[i] ?? 1))
  return {
    incoming: results.flatMap((result) => ('words' in result ? [result] : [])),
    refused: results.flatMap((result) => ('why' in result ? [result] : [])),
  }
}

function parsed(source: string): unknown {
  try {
    return JSON.parse(source)
  } catch {
    const whole = /\}\s*$/.test(source)
    throw new UnreadableFile(whole ? 'not-text' : 'unfinished', source.trimEnd().split('\n').length)
  }
}

function readOne(value: unknown, line: number): Incoming | Refused {
  const result = v.safeParse(templateSchema, value)
  if (!result.success) return { line, title: titleOf(value), why: 'incomplete' }
  const { id, favourite, hidden, shortcut, ...words } = result.output
  const own: OwnWords = words
  return { id, words: own, shortcut, more: { favourite, hidden }, line }
}

function titleOf(value: unknown): string {
  const found = v.safeParse(v.object({ title: v.string() }), value)
  return found.success ? found.output.title.slice(0, 80) : ''
}

/** Where each template begins, as our own files are laid out. */
function linesOfTemplates(source: string): number[] {
  return source.split('\n').flatMap((text, i) => (/^\s*"id":/.test(text) ? [i + 1] : []))
}

import * as v from 'valibot'
import { incomingOf, type Means } from './foreign'
import { type Read, UnreadableFile } from './types'

const words = v.optional(v.string(), '')

/** A backup of Text Blaze: folders of snippets, the formatted ones with HTML beside their plain text. */
const backupSchema = v.object({
  folders: v.array(
    v.object({
      name: words,
      snippets: v.array(v.object({ name: words, shortcut: words, text: words, html: words })),
    }),
  ),
})

/** Reads a parsed file of Text Blaze; null: it is none. @throws UnreadableFile where nothing is in it. */
export function readTextBlaze(file: unknown, source: string, means: Means): Read | null {
  const backup = v.safeParse(backupSchema, file)
  if (!backup.success) return null
  const snippets = backup.output.folders.flatMap(({ name, snippets }) =>
    snippets.map((snippet) => ({ ...snippet, folder: name })),
  )
  if (snippets.length === 0) throw new UnreadableFile('empty')
  const lines = linesOf(source)
  const incoming = snippets.map(({ name, shortcut, text, html, folder }, i) =>
    incomingOf({ title: name, label: folder, shortcut, text: text || html }, lines[i] ?? 1, means),
  )
  return { incoming, refused: [] }
}

/** Every snippet has one shortcut, in a line of its own where the file is laid out for people. */
const linesOf = (source: string): number[] =>
  source.split('\n').flatMap((text, i) => (/"shortcut"\s*:/.test(text) ? [i + 1] : []))

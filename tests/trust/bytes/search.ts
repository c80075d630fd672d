import { readFileSync } from 'node:fs'
import { logContent } from './leveldb'
import { unpacked } from './snappy'
import { spreadRows } from './sqlite'

const ENCODINGS = ['utf8', 'latin1', 'utf16le'] as const

/** What a search of files found: where each string stands, as `path (in which form)`. */
export interface Searched {
  bytes: number
  found: { string: string; where: string }[]
}

/** Searches files as they are, put together where they are torn apart, and unpacked. Paths are absolute. */
export function searchFiles(paths: readonly string[], strings: readonly string[]): Searched {
  const all = paths.map((path) => searchFile(path, strings))
  return { bytes: all.reduce((sum, { bytes }) => sum + bytes, 0), found: all.flatMap(({ found }) => found) }
}

function searchFile(path: string, strings: readonly string[]): Searched {
  const forms = formsOf(path)
  const found = Object.entries(forms).flatMap(([form, content]) =>
    strings.filter((one) => holds(content, one)).map((string) => ({ string, where: `${path} (${form})` })),
  )
  return { bytes: forms.plain.length, found }
}

/** The bytes of a file as they are, put together where they are torn apart, and unpacked. */
export function formsOf(path: string) {
  const bytes = readFileSync(path)
  const put = Buffer.concat([...spreadRows(bytes), ...(path.endsWith('.log') ? [logContent(bytes)] : [])])
  return { plain: bytes, 'put together': put, unpacked: Buffer.concat([unpacked(bytes), unpacked(put)]) }
}

const holds = (content: Buffer, string: string) =>
  ENCODINGS.some((encoding) => content.includes(Buffer.from(string, encoding)))

import Papa from 'papaparse'
import type { ChatLanguage } from '../facts'
import { shortcutOf } from '../templates/faults'
import type { LooseWords } from '../templates/library'
import { wordsOf } from '../templates/library'
import { asKept } from '../templates/written'
import { occasionNamed } from './occasions'
import { type Incoming, type Read, UnreadableFile } from './types'

/** What tools call their columns, in small letters: Text Blaze, Briskine and those like them, in three languages. */
const COLUMNS = {
  title: ['name', 'title', 'título', 'titulo', 'nombre', 'назва'],
  label: [
    ...['label', 'category', 'folder', 'group', 'tag', 'tags', 'stage', 'etiqueta', 'etiquetas', 'categoría'],
    ...['categoria', 'carpeta', 'grupo', 'etapa', 'мітка', 'категорія', 'папка', 'група', 'етап'],
  ],
  shortcut: ['shortcut', 'trigger', 'abbreviation', 'atajo', 'скорочення'],
  text: ['body', 'content', 'text', 'snippet', 'message', 'mensaje', 'texto', 'contenido', 'текст'],
} as const

type Column = keyof typeof COLUMNS

interface Means {
  /** Plain words of an HTML body. */
  plain: (html: string) => string
  /** The language a text is written in. */
  languageOf: (text: string) => ChatLanguage
}

/** Reads a table of templates, parted by commas, semicolons or tabs. @throws UnreadableFile */
export function readCsv(source: string, means: Means): Read {
  const rows = rowsOf(source)
  const [head, ...body] = rows
  if (!head) throw new UnreadableFile('empty')
  const places = placesOf(head.cells)
  const incoming = body.flatMap((row) => readRow(row, places, means))
  if (incoming.length === 0) throw new UnreadableFile('empty')
  return { incoming, refused: [] }
}

interface Row {
  cells: readonly string[]
  line: number
}

/** Every row with the line on which it begins: a cell may hold line breaks. */
function rowsOf(source: string): Row[] {
  const rows: Row[] = []
  const text = source.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')
  let begins = 0
  Papa.parse<string[]>(text, {
    delimiter: delimiterOf(text),
    step: ({ data, errors, meta }) => {
      const line = text.slice(0, begins).split('\n').length
      if (errors.some(({ type }) => type === 'Quotes')) throw new UnreadableFile('unfinished', line)
      if (data.some((cell) => cell.trim() !== '')) rows.push({ cells: data, line })
      begins = meta.cursor
    },
  })
  return rows
}

/** The sign that parts most names of the first line: a table of two rows is too short for the parser to guess. */
function delimiterOf(text: string): string {
  const [head = ''] = text.split('\n', 1)
  const count = (sign: string) => head.split(sign).length
  return [';', '\t'].reduce((best, sign) => (count(sign) > count(best) ? sign : best), ',')
}

function placesOf(head: readonly string[]): Record<Column, number> {
  const names = head.map((name) => name.trim().toLowerCase())
  const placeOf = (column: Column) => {
    const known: readonly string[] = COLUMNS[column]
    return names.findIndex((name) => known.includes(name))
  }
  const places = {
    ...{ title: placeOf('title'), label: placeOf('label') },
    ...{ shortcut: placeOf('shortcut'), text: placeOf('text') },
  }
  if (places.text < 0) throw new UnreadableFile('no-columns', 1)
  return places
}

function readRow({ cells, line }: Row, places: Record<Column, number>, means: Means): Incoming[] {
  const cell = (column: Column) => cells[places[column]]?.trim() ?? ''
  const text = asKept(means.plain(cell('text')))
  const shortcut = shortcutOf(cell('shortcut').replace(/\s+/g, ''))
  const language = means.languageOf(text)
  const label = cell('label')
  const title = cell('title') || label || shortcut || text.slice(0, 40)
  const named = occasionNamed(label)
  const occasion = named ?? occasionNamed(title) ?? 'anytime'
  const words: LooseWords = { language, occasion, title, text }
  const unknown = label !== '' && named === null && { unknownLabel: label }
  return [{ id: null, words: wordsOf(words), shortcut, more: {}, line, ...unknown }]
}

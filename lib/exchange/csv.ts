import Papa from 'papaparse'
import type { LibraryTemplate } from '../templates/library'
import { asWritten } from '../templates/written'
import { incomingOf, type Means } from './foreign'
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
  language: ['language', 'idioma', 'мова'],
  register: ['register', 'tratamiento', 'звертання'],
} as const

type Column = keyof typeof COLUMNS

/**
 * The specialist's own and rewritten templates as a table, in the columns that Briskine has and this reader knows.
 * Begins with the sign by which spreadsheets see that it is UTF-8.
 */
export function asCsv(library: readonly LibraryTemplate[]): string {
  const own = library.filter(({ origin }) => origin === 'own' || origin === 'rewritten')
  const rows = own.map(({ title, shortcut, occasion, text, language, register = '' }) => ({
    ...{ title, shortcut: shortcut ?? '', tags: occasion, body: asWritten(text, language) },
    ...{ language, register },
  }))
  const columns = ['title', 'shortcut', 'tags', 'body', 'language', 'register']
  return `\uFEFF${Papa.unparse({ fields: columns, data: rows })}\r\n`
}

/** Reads a table of templates, parted by commas, semicolons or tabs. @throws UnreadableFile */
export function readCsv(source: string, means: Means): Read {
  const rows = rowsOf(source)
  const [head, ...body] = rows
  if (!head) throw new UnreadableFile('empty')
  const places = placesOf(head.cells)
  const incoming = body.map((row) => readRow(row, places, means))
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
  let [begins, line] = [0, 1]
  Papa.parse<string[]>(text, {
    delimiter: delimiterOf(text),
    step: ({ data, errors, meta }) => {
      if (errors.some(({ type }) => type === 'Quotes')) throw new UnreadableFile('unfinished', line)
      if (data.some((cell) => cell.trim() !== '')) rows.push({ cells: data, line })
      line += text.slice(begins, meta.cursor).split('\n').length - 1
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
    ...{ title: placeOf('title'), label: placeOf('label'), shortcut: placeOf('shortcut') },
    ...{ text: placeOf('text'), language: placeOf('language'), register: placeOf('register') },
  }
  if (places.text < 0) throw new UnreadableFile('no-columns', 1)
  return places
}

function readRow({ cells, line }: Row, places: Record<Column, number>, means: Means): Incoming {
  const cell = (column: Column) => cells[places[column]]?.trim() ?? ''
  const foreign = {
    ...{ title: cell('title'), label: cell('label'), shortcut: cell('shortcut'), text: cell('text') },
    language: (['es', 'en', 'uk'] as const).find((known) => known === cell('language').toLowerCase()),
    register: (['tu', 'usted'] as const).find((known) => known === cell('register').toLowerCase()),
  }
  return incomingOf(foreign, line, means)
}

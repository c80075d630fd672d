import type { ExportForm, ImportOffer } from '../../components/messages/model'
import { db, templateRecords } from '../db'
import { guessLanguage } from '../drafts/guess'
import { decoded } from '../exchange/decode'
import { plainOf } from '../exchange/plain'
import { UnreadableFile } from '../exchange/types'
import { libraryInForce } from '../policy'
import { readLanguage } from './language'

/** Characters; a library of thousands of templates has less. */
const LARGEST = 5_000_000

/** What a file would bring in; nothing is changed yet. What reads it is loaded only now. */
export async function offerImport(file: File): Promise<ImportOffer> {
  try {
    if (file.size > LARGEST) throw new UnreadableFile('too-large')
    const source = decoded(await file.arrayBuffer())
    const [{ planImport }, library] = await Promise.all([
      import('../exchange/plan'),
      libraryInForce(templateRecords(db)),
    ])
    return { file: file.name, plan: planImport(await readAny(source), library) }
  } catch (error) {
    if (error instanceof UnreadableFile) return { problem: error.problem, line: error.line }
    return { problem: 'not-text', line: null }
  }
}

async function readAny(source: string) {
  if (source.trim() === '') throw new UnreadableFile('empty')
  if (source.includes('\0')) throw new UnreadableFile('not-text')
  const { language } = await readLanguage()
  const languageOf = (text: string) => {
    const guessed = guessLanguage(text)
    return guessed === null || guessed === 'ru' ? language : guessed
  }
  const means = { plain: plainOf, languageOf }
  const plain = source.replace(/^\uFEFF/, '')
  if (/^\s*[{[]/.test(plain)) return (await import('../exchange/json')).readJson(plain, means)
  return (await import('../exchange/csv')).readCsv(plain, means)
}

/** The specialist's own templates as the text of a file: for Hilo with what they chose of the others, or as a table. */
export async function exportTemplates(as: ExportForm): Promise<string> {
  const library = await libraryInForce(templateRecords(db))
  if (as === 'table') return (await import('../exchange/csv')).asCsv(library)
  return (await import('../exchange/json')).asJson(library)
}

import type { ImportOffer } from '../../components/messages/model'
import { db, templateRecords } from '../db'
import { guessLanguage } from '../drafts/guess'
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
    const source = await file.text()
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
  if (/^\uFEFF?\s*[{[]/.test(source))
    return (await import('../exchange/json')).readJson(source.replace(/^\uFEFF/, ''))
  const [{ readCsv }, { language }] = await Promise.all([import('../exchange/csv'), readLanguage()])
  const languageOf = (text: string) => {
    const guessed = guessLanguage(text)
    return guessed === null || guessed === 'ru' ? language : guessed
  }
  return readCsv(source, { plain: plainOf, languageOf })
}

/** The specialist's own templates, and what they chose of the others, as the text of a file. */
export async function exportTemplates(): Promise<string> {
  const [{ asJson }, library] = await Promise.all([
    import('../exchange/json'),
    libraryInForce(templateRecords(db)),
  ])
  return asJson(library)
}

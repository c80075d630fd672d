import { useEffect, useState } from 'react'
import { createSearch, type Search } from '../../lib/search'
import type { LibraryTemplate } from '../../lib/templates/library'
import { asWritten } from '../../lib/templates/written'
import { useSpeech } from '../words'
import type { Voice } from './model'
import { occasionWord } from './occasion'
import { isIn } from './voice'

/** More than anyone looks through: another word narrows it down, and as many as this are drawn with every letter. */
const MOST = 50

/** What fits the words asked for, best first; null: nothing is asked for. */
export function useFound(
  library: readonly LibraryTemplate[],
  voice: Voice,
  asked: string,
): LibraryTemplate[] | null {
  const speech = useSpeech()
  const [search, setSearch] = useState<Search | null>(null)
  const wanted = asked.trim() !== ''
  useEffect(() => {
    if (!wanted) return
    let late = false
    const spoken = library.filter((template) => isIn(template, voice))
    const entries = spoken.map(({ id, title, text, occasion, shortcut }) => ({
      ...{ id, title, text: asWritten(text, speech.language), about: occasionWord(occasion, speech) },
      ...(shortcut && { shortcut }),
    }))
    void createSearch(entries).then((made) => late || setSearch(() => made))
    return () => {
      late = true
    }
  }, [library, voice, wanted, speech])
  if (!wanted || !search) return null
  return search(asked, MOST).flatMap((id) => library.find((one) => one.id === id) ?? [])
}

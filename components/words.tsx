import { createContext, type ReactNode, useContext, useEffect, useMemo } from 'react'
import { type Clock, createClock } from '../lib/locales/clock'
import { createWords, type Words } from '../lib/locales/words'
import type { InterfaceLanguage } from '../lib/settings'

/** What every view needs to speak: words, and instants in the specialist's zone. */
export interface Speech extends Words {
  clock: Clock
}

const SpeechContext = createContext<Speech | null>(null)

/** Gives its children the words of a language and the wall-clock of a zone, and tells the browser the language. */
export function Speaking(props: { language: InterfaceLanguage; zone: string; children: ReactNode }) {
  const { language, zone, children } = props
  const speech = useMemo(() => {
    const words = createWords(language)
    return { ...words, clock: createClock(words, zone) }
  }, [language, zone])
  useEffect(() => {
    document.documentElement.lang = language
  }, [language])
  return <SpeechContext value={speech}>{children}</SpeechContext>
}

export function useSpeech(): Speech {
  const speech = useContext(SpeechContext)
  if (!speech) throw new Error('useSpeech needs <Speaking> around it')
  return speech
}

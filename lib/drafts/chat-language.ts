import type { ChatLanguage } from '../facts'
import { isOtherScript, likelyLanguage } from './guess'

/** What speaks for a language: the specialist's own choice, the browser's detection, what the client wrote. */
interface Signs {
  /** Chosen for this chat: it stays. */
  chosen?: ChatLanguage | null
  /** As the browser detected it on the client's messages; null where it was not sure. */
  detected?: string | null
  clientSaid?: readonly string[]
}

/**
 * The language to write in, Spanish where nothing is sure. `sure`: false then, so that a screen can say so. Who writes
 * in Cyrillic letters is not written to in Spanish, though it may be Russian.
 */
export function chatLanguage({ chosen, detected, clientSaid = [] }: Signs): {
  language: ChatLanguage
  sure: boolean
} {
  const said = clientSaid.join('\n')
  const told = chosen ?? known(detected?.split('-')[0]) ?? known(likelyLanguage(said))
  return { language: told ?? (isOtherScript(said, 'es') ? 'uk' : 'es'), sure: told !== null }
}

const known = (language: string | null | undefined): ChatLanguage | null =>
  language === 'es' || language === 'en' || language === 'uk' ? language : null

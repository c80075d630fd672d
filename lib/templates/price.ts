import type { ChatLanguage } from '../facts'
import type { SessionKind } from '../protocol/types'
import type { Practice } from '../settings'

/**
 * What a session costs, as the specialist wrote it. Where the kind of session is not known, what couples pay is told too.
 * Undefined: not known, as for a child's session, of which no price is asked in the settings.
 */
export function priceOf(
  practice: Practice,
  kind: SessionKind | null,
  language: ChatLanguage,
): string | undefined {
  const [one, couple] = [practice.price.trim(), practice.couplePrice.trim()]
  if (kind === 'child') return undefined
  if (kind === 'couple') return couple || undefined
  if (kind === 'individual' || couple === '' || couple === one) return one || undefined
  return one === '' ? undefined : BOTH[language](one, couple)
}

const BOTH: Record<ChatLanguage, (one: string, couple: string) => string> = {
  es: (one, couple) => `${one} (${couple} para parejas)`,
  en: (one, couple) => `${one} (${couple} for couples)`,
  uk: (one, couple) => `${one} (для пари — ${couple})`,
}

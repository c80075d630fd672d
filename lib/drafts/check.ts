import type { ChatLanguage } from '../facts'
import type { Span } from '../templates/gaps'
import { accounts, appOffers, mailAddresses, nicknames, offers, phones, spelledPhones } from './elsewhere'
import { type Guess, guessLanguage, isOtherScript } from './guess'
import { otherLinks, withoutLinks } from './links'
import { misspeltNames } from './misspelt'
import { otherClients } from './other-client'
import { withoutQuotes } from './phrases'
import { RULES, type Rules } from './rules'
import { isImpersonal, isSameAgain } from './sameness'
import { isFirstExchange, mixedAddress, pressing, technicalTerms, tooFamiliar } from './tone'
import { type DraftContext, FINDINGS, type Finding, type FindingId } from './types'
import { unfilledPlaces } from './unfilled'

/** In a first exchange nobody reads more; the platform's guide asks for clear and short. In characters. */
export const LONGEST_FIRST = 500

/**
 * What should be looked at before a message goes out: what must wait first, then advice, each in order of the text.
 * Pure, and nothing leaves the device. What the context does not tell is not judged.
 */
export function checkDraft(text: string, context: DraftContext): Finding[] {
  if (text.trim() === '') return []
  const guessed = guessLanguage(text)
  const spoken: ChatLanguage = (guessed === 'ru' ? null : guessed) ?? context.language ?? 'es'
  const found = [...inPlaces(text, context, RULES[spoken]), ...inWhole(text, context, guessed)]
  return found.toSorted((a, b) => rank(a) - rank(b) || (a.span?.start ?? 0) - (b.span?.start ?? 0))
}

const rank = ({ weight }: Finding) => (weight === 'stop' ? 0 : 1)

function inPlaces(text: string, context: DraftContext, rules: Rules): Finding[] {
  const own = withoutQuotes(text)
  const words = withoutLinks(text)
  const places: Partial<Record<FindingId, Span[]>> = {
    unfilled: unfilledPlaces(text, rules),
    'other-client': otherClients(text, context, rules),
    'misspelt-name': misspeltNames(text, context, rules),
    'contact-elsewhere': [
      ...offers(rules['contact elsewhere'], words, rules),
      ...appOffers(words, rules),
      ...phones(text),
      ...spelledPhones(text, rules),
      ...mailAddresses(text),
      ...nicknames(text),
    ],
    'paying-elsewhere': [...offers(rules['paying elsewhere'], words, rules), ...accounts(text)],
    'other-link': otherLinks(text, context),
    technical: technicalTerms(text, context, rules),
    pressing: pressing(own, rules),
    'too-familiar': tooFamiliar(own, context, rules),
    'mixed-address': mixedAddress(own, rules),
  }
  return IDS.flatMap((id) => apart(places[id] ?? []).map((span) => finding(id, text, span)))
}

function inWhole(text: string, context: DraftContext, guessed: Guess | null): Finding[] {
  const { language, sent = [], template } = context
  const found: FindingId[] = []
  if (language && ((guessed && guessed !== language) || isOtherScript(withoutQuotes(text), language)))
    found.push('other-language')
  if (isSameAgain(text, sent)) found.push('same-again')
  if (isFirstExchange(context) && lengthOf(text) > LONGEST_FIRST) found.push('too-long')
  if (template && isImpersonal(text, template)) found.push('nothing-personal')
  return found.map((id) => finding(id, text))
}

const IDS = Object.keys(FINDINGS) as FindingId[]

function finding(id: FindingId, text: string, span?: Span): Finding {
  const values = {
    words: span ? text.slice(span.start, span.end) : '',
    most: id === 'too-long' ? LONGEST_FIRST : 0,
  }
  return {
    id,
    weight: FINDINGS[id],
    reason: `draft.${id}`,
    fix: `draft.${id}.fix`,
    values,
    ...(span && { span }),
  }
}

/** In order, without those that lie within or across an earlier one. */
function apart(spans: readonly Span[]): Span[] {
  let end = 0
  return spans
    .toSorted((a, b) => a.start - b.start || b.end - a.end)
    .filter((span) => {
      if (span.start < end) return false
      end = span.end
      return true
    })
}

/** Signs as people count them; a link does not make a message longer to read. */
const lengthOf = (text: string) => [...withoutLinks(text).replace(/\s+/g, ' ').trim()].length

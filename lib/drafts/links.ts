import type { Span } from '../templates/gaps'
import type { DraftContext } from './types'

/** Where a link may lead: the meeting, the platform itself, the way to the practice. */
const ALLOWED = [
  /^https:\/\/meet\.google\.com\/[a-z]{3}-[a-z]{4}-[a-z]{3}(?![\w-])/,
  /^https:\/\/([\w-]+\.)*(clearly\.help|rozmova\.me)(?=[/?#]|$)/,
  /^https:\/\/(maps\.app\.goo\.gl|goo\.gl\/maps|maps\.google\.[a-z.]+|(www\.)?google\.[a-z.]+\/maps|maps\.apple\.com|(www\.)?openstreetmap\.org)(?=[/?#]|$)/,
]

/** A bare domain needs an ending that no sentence has: "bien.es importante" is a missing space. */
const LINK =
  /(?<![\p{L}\d@.])(?:https?:\/\/[^\s<>"»”]+|www\.[^\s<>"»”]+|[\p{L}\d-]+(?:\.[\p{L}\d-]+)*\.(?:com|net|org|info|ua|io|help|app)(?:\/[^\s<>"»”]*)?(?![\p{L}\d@])|[\p{L}\d-]+\.(?:me|es|eu|co|gl|ly|link|to)\/[^\s<>"»”]+)/giu

/** Links that lead elsewhere: neither to the meeting, nor to the platform, nor to a map. */
export function otherLinks(text: string, { meetingLink, site }: DraftContext): Span[] {
  return [...text.matchAll(LINK)]
    .map(({ index, 0: found }) => ({ index, link: found.replace(/[.,;:!?)\]]+$/, '') }))
    .filter(({ link }) => link !== meetingLink && !(site && `${link}/`.startsWith(`${site}/`)))
    .filter(({ link }) => !ALLOWED.some((host) => host.test(link)))
    .map(({ index, link }) => ({ start: index, end: index + link.length }))
}

/** The text with its links blanked out, each sign in its old place. */
export const withoutLinks = (text: string): string => text.replace(LINK, (link) => ' '.repeat(link.length))

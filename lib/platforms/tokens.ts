import { attr, attrNames } from './dom'
import { phrases } from './patterns'

/** Splits class names and attribute values into words: `isOwn-message_1` → is, own, message. */
export const tokensOf = (text: string): string[] =>
  text
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter(Boolean)

const list = (text: string) => new Set(text.split(' '))
const OWN = list('own me my mine self sent outgoing outbound owner myself')
const OTHER = list('other others them their theirs received incoming inbound interlocutor peer partner')
const OWN_WEAK = list('out right end local current user sender specialist therapist operator')
const OTHER_WEAK = list(
  'in left start remote bot assistant ai response agent client customer visitor patient contact guest receiver recipient stranger',
)
const SYSTEM = list('system notice notification announcement event info service activity log status banner')

export interface Marker {
  token: string
  /** Positive: mine; negative: the other's; 0: neither, a system line. */
  weight: number
}

function weigh(token: string): number | null {
  if (OWN.has(token)) return 2
  if (OTHER.has(token)) return -2
  if (OWN_WEAK.has(token)) return 1
  if (OTHER_WEAK.has(token)) return -1
  return SYSTEM.has(token) ? 0 : null
}

const FALSE = /^(false|0|no)$/i
const TRUE = /^(true|1|yes|)$/i
const SKIP =
  /^(style|href|src|alt|title|id|d|viewbox|datetime|tabindex|aria-.*|srcset|width|height)$|time|date/i

/** Utility classes for margins: `me-2` and `my-4` say nothing of me and mine. */
const MARGINS = /(?<=^|\s)(\w+:)*-?m[a-z]?-(\d\S*|auto|px)(?=\s|$)/g

/** The words in an element's class and data that may say whose message it is, or that it is nobody's. */
export function markersOf(el: Element): Marker[] {
  const found: Marker[] = []
  for (const name of attrNames(el)) {
    const value = attr(el, name) ?? ''
    if (SKIP.test(name) || value.length > 400) continue
    const no = FALSE.test(value)
    const flag = name !== 'class' && (no || TRUE.test(value))
    for (const token of tokensOf(flag ? name : name === 'class' ? value.replace(MARGINS, ' ') : value)) {
      const weight = weigh(token)
      if (weight !== null) found.push({ token: token + (no ? '!' : ''), weight: no ? -weight : weight })
    }
  }
  return found
}

/** Class, id and test names of an element as words, in one string with spaces around each. */
export const nameWords = (el: Element): string =>
  ` ${tokensOf(['class', 'id', 'data-testid', 'role', 'part'].map((name) => attr(el, name)).join(' ')).join(' ')} `

const NAMES = {
  ticks: / (check|checks|tick|ticks|delivered|doublecheck|double check|sent|seen|receipt) /,
  time: / (time|date|timestamp|ago) /,
  title: / (title|heading) /,
  name: / (names?|author|sender|nick|nickname|username|displayname|from|who) /,
  quote: / (quoted?|quotation|repl(y|ied|ying)|citation|referenced) /,
  reaction: / reactions? /,
  avatar: / (avatars?|initials|userpic|photo) /,
  aside:
    /^(?!.* (message|text|content|body|bubble) ).*(?<! (no|has|with|without)) (tooltip|menu|actions?|toolbar|dropdown|popover|badge|receipts?|ticks?) /,
  typing: / (typing|typingindicator|composing|dots) /,
}
export type NamedAs = Record<keyof typeof NAMES, boolean>
/** What the words of `nameWords` call an element. */
export const asNamed = (words: string): NamedAs =>
  Object.fromEntries(Object.entries(NAMES).map(([what, test]) => [what, test.test(words)])) as NamedAs

export const NAMED = {
  status: phrases`^[^\p{L}\d]*((sent|delivered|read|seen|edited|sending|failed|pending|unread|envian?do|entregado|le[ií]do|visto|editado|надіслано|доставлено|прочитано|переглянуто|редаговано|змінено|ред)(?![\p{L}])[^\p{L}\d]*)+$`,
  typingText: phrases`^[^\p{L}]*([\p{L}' .]{0,40} )?((is|are) typing|(está |están )?escribiendo|typing|друкує|пише|набирає)(…|\.{1,3})?\s*$`,
  seenBy: phrases`^[^\p{L}\d]*(seen|read|visto|leído) (by|por) [\p{L}' .]{1,40}$`,
  unread: phrases`^[^\p{L}\d]*(\d+ )?((new|unread)( messages?| since.*)?|last read|(mensajes? )?(nuevos?|no leídos?|sin leer)( mensajes?)?|(último )?leído hasta aquí|прочитано до цього місця|(нов(е|і|их)|непрочитан[\p{L}]+)( повідомлен[\p{L}]+)?)[^\p{L}\d]*$`,
  answered: phrases`(?<![\p{L}])(replied to|replying to|respondiste a|respondió a|has respondido a|en respuesta a|у відповідь|відповідь на|ви відповіли)(?![\p{L}])`,
  you: phrases`^(you|me|i|tú|tu|yo|vos|usted|ти|ви|я)$|\((you|tú|yo|ви|ти|я)\)$`,
  system: phrases`^(system|sistema|система)$`,
  byYou: phrases`^(you|me|tú|yo|usted|ви|ти|я)(?![\p{L}'])|(?<![\p{L}])(by|from|de|por|від) (you|me|ti|mí|usted|вас|тебе|мене)(?=$|[\s,.:;])|(^|[\s,])(said|sent|wrote|dijiste|enviaste|escribiste) (by )?(you|me)?$`,
  bySomeone:
    /(?<!\p{L})(said|sent|wrote|message|mensaje|dijo|escribió|повідомлення)( by| from| de| від)? \p{Lu}|^\p{Lu}[\p{L}' ]{1,40} (said|wrote|sent|dijo|escribió|написа)/u,
  search: phrases`\b(search|buscar|busca|búsqueda|find|filter|filtrar|filtra|query|quick ?find)\b|пошук|шукати|фільтр|знайти`,
  notChat: phrases`\b(comments?|comentarios?|comentar|reviews?|reseña|valoración|answer|respuesta|task|tarea|todo|notes?|notas?|e-?mail|correo|subject|asunto|title|título|descrip(tion|ción)|bio|address|dirección|coupon|cupón|newsletter|feedback|bug|issue|sql|caption|tweet|post|publica\w*|status update|what's happening|topic|tema|thread reply)\b|комент|відгук|завдан|нотат|(?<![\p{L}])(лист(а|і)?(?![\p{L}])|тема|опис)`,
  mail: phrases`\b(cuerpo|body|asunto|subject|bcc|cco)\b`,
  chat: phrases`\b(chats?|i?message|messages|messenger|messaging|conversations?|conversaci(ón|ones)|mensajes?|dialogs?|bubbles?|msgs?|composer|inbox)\b|повідом|розмов|чат|діалог`,
}

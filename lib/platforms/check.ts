import { displayedLine } from './displayed'
import { lettered } from './patterns'
import { samePerson } from './spoken'
import { NAMED } from './tokens'
import type { Confidence, Finding, ListItem, Message, OpenChat, Snapshot } from './types'

const RECENT = 300
const plain = (text: string): string => displayedLine(text).toLowerCase()

/** Whether a preview in the list can be this message: cut short, or with a name before it. */
export function previews(preview: string, message: Message): boolean {
  const cut = plain(preview).replace(/[\s…]*(\.{3}|…)$/, '')
  const text = plain(message.text)
  if (text === '' || cut === '') return true
  const bare = cut.replace(/^[^:]{1,60}:\s*/, '')
  return (
    [cut, bare].some((one) => one !== '' && text.startsWith(one)) || (cut.length > 12 && text.includes(cut))
  )
}

/** Who speaks in a preview: "You: see you then". */
const speakerIn = (preview: string | null): string =>
  /^([^:]{1,60}):\s/.exec(displayedLine(preview ?? ''))?.[1] ?? ''
const isMine = ({ preview }: ListItem): boolean => NAMED.you.test(speakerIn(preview))

/** "You: see you then" in the list, and yet it was read as the client's; or "Ana: ..." as one's own. */
function saysOther(preview: string | null, { author, text }: Message, client: string | null): boolean {
  const by = speakerIn(preview)
  if (by === '' || displayedLine(text).startsWith(by)) return false
  return NAMED.you.test(by) ? author === 'client' : author === 'specialist' && by === client
}

/** "Next session: Friday" in row after row: what is told of people is not what they said last. */
function describes(list: readonly ListItem[]): boolean {
  const begins = list.flatMap(({ preview }) => plain(preview ?? '').split(/[\s:|·,]+/, 1)).filter(Boolean)
  // What most of them begin with stands in the middle of their order.
  const word = begins.sort()[begins.length >> 1] ?? ''
  const alike = begins.filter((one) => one === word).length
  return alike > 2 && alike > begins.length * 0.6 && !NAMED.you.test(word)
}

const LONG_WORDS = lettered('[\\p{L}]{4,}', 'g')
/** The list shows this message's time, and words that have nothing of it: they are not meant to be it. */
function isOfThatTime({ timeText, preview }: ListItem, { timeText: told, text }: Message): boolean {
  if (timeText === null || timeText !== told || !/\d/.test(timeText)) return false
  const words = plain(preview ?? '').match(LONG_WORDS) ?? []
  return words.length > 0 && !words.some((word) => plain(text).includes(word))
}

function listFindings(list: readonly ListItem[], open: OpenChat, toEnd: boolean): Finding[] {
  const active = list.find((item) => item.active)
  const lost = open.name === null || (!active && list.some((item) => item.name === open.name))
  if (!active) return lost ? ['no-open-chat'] : []
  const last = toEnd ? open.messages.slice(-2) : []
  const preview = active.preview
  // All is mine, and yet this row does not say "You:" as others do.
  const lonely =
    speakerIn(preview) === '' &&
    list.some(isMine) &&
    open.messages.every(({ author }) => author === 'specialist')
  const said = (message: Message) => preview !== null && previews(preview, message)
  const fits = (message: Message) => !lonely && said(message) && !saysOther(preview, message, active.name)
  // In a list without times the line below a name tells of the person, unless it was said in the chat.
  const meant = list.some(({ timeText }) => timeText !== null) || open.messages.slice(-RECENT).some(said)
  const differs =
    preview !== null &&
    last.length > 0 &&
    meant &&
    !last.some(fits) &&
    !describes(list) &&
    !last.some((message) => isOfThatTime(active, message))
  const header = open.name !== null && !samePerson(open.name, active.name)
  return [
    ...(differs ? (['preview-differs'] as const) : []),
    ...(header ? (['header-differs'] as const) : []),
  ]
}

/** Looks at the newest messages only: one more message must not cost more in a long chat. */
function timeFindings(all: readonly Message[]): Finding[] {
  const messages = all.slice(-RECENT)
  const soon = new Date(Date.now() + 6e5).toISOString()
  let last = ''
  let descend = false
  let timed = false
  for (const { at, timeText } of messages) {
    timed ||= timeText !== null || at !== null
    if (at === null) continue
    if ((at < last && Date.parse(at) < Date.parse(last) - 6e4) || at > soon) descend = true
    last = at
  }
  if (messages.length > 0 && !timed) return ['no-times']
  return descend ? ['times-descend'] : []
}

function sideFindings(all: readonly Message[], unsure: boolean): Finding[] {
  const messages = all.slice(-RECENT)
  const written = messages.map(({ author }) => author).filter((author) => author !== 'system')
  // Platforms say little: most of what stands in a chat was said by somebody.
  const mute = messages.length > 5 && written.length * 3 < messages.length
  return [
    ...(new Set(written).size === 1 ? (['one-side-only'] as const) : []),
    ...(unsure || mute ? (['sides-unsure'] as const) : []),
  ]
}

/** One and the same line before, or after, what else half of them say: a name, a role, a label of the page's. */
function repeats(messages: readonly Message[], pattern: RegExp): boolean {
  const said = new Map<string, Set<string>>()
  for (const { text } of messages) {
    const [line] = pattern.exec(text) ?? []
    if (line) said.set(line, (said.get(line) ?? new Set()).add(text))
  }
  const often = [...said.values()].filter(({ size }) => size > 2)
  return often.reduce((sum, { size }) => sum + size, 0) * 2 > messages.length
}

/** What the list tells as the last words is but the last paragraph of what was read: it was a message of its own. */
function isJoined({ messages }: OpenChat, list: readonly ListItem[]): boolean {
  const [told] = list.flatMap(({ active, preview }) => (active && preview ? displayedLine(preview) : []))
  const paragraphs = messages.at(-1)?.text.split('\n\n') ?? []
  return told !== undefined && paragraphs.length > 1 && displayedLine(paragraphs.at(-1) ?? '') === told
}

/** The name of the chat, a time, or the word for an icon among the words. */
function textFindings({ name, messages }: OpenChat): Finding[] {
  const strange = ({ text, timeText, at }: Message): boolean =>
    text === name ||
    text.startsWith(`${name}\n`) ||
    (timeText !== null && text.endsWith(`\n${timeText}`)) ||
    /(^|\n)[a-z]+(_[a-z]+)+(\n|$)/.test(text) ||
    (!timeText && !at && /^\d{1,2}:\d\d\n|\n\d{1,2}:\d\d( \S{1,2})?$/.test(text))
  const recent = messages.slice(-RECENT)
  const labelled = [/^.{1,40}\n(?!\n)/, /(?<!\n)\n.{1,40}$/].some((edge) => repeats(recent, edge))
  return labelled || recent.some(strange) ? ['text-unsure'] : []
}

/** What does not add up: these make a reading unsure. The others are normal for a fresh or a lonely chat. */
const DOUBTS: readonly Finding[] = [
  'preview-differs',
  'header-differs',
  'times-descend',
  'sides-unsure',
  'text-unsure',
  'no-composer',
  'profile-differs',
]

/** Looks over a reading and says how far it can be trusted. `toEnd`: the newest message is on the page. */
export function check(
  read: Pick<Snapshot, 'list' | 'open' | 'composer'>,
  unsure: boolean,
  toEnd = true,
  differs = false,
): Pick<Snapshot, 'confidence' | 'findings'> {
  const { list, open, composer } = read
  if (!open && list.length === 0) return { confidence: 'none', findings: ['no-chat'] }
  const findings: Finding[] = []
  // Last words in the list, and none in the chat.
  const emptied = list.some((item) => item.active && item.preview)
  if (list.length === 0) findings.push('no-list')
  if (!open) findings.push('no-open-chat')
  else {
    if (!composer) findings.push('no-composer')
    if (differs) findings.push('profile-differs')
    if (open.messages.length === 0) findings.push('no-messages')
    findings.push(
      ...listFindings(list, open, toEnd),
      ...timeFindings(open.messages),
      ...textFindings(open),
      ...(isJoined(open, list) ? (['text-unsure'] as const) : []),
      ...sideFindings(open.messages, unsure && open.messages.length > 0),
    )
  }
  const doubts = open ? [...DOUBTS, 'no-open-chat', ...(emptied ? ['no-messages'] : [])] : DOUBTS
  const confidence: Confidence = findings.some((finding) => doubts.includes(finding)) ? 'check' : 'good'
  return { confidence, findings }
}

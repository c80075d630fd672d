import type { BrowserKind } from '../e2e/browsers'
import type { Editor } from './editors'
import { type Measured, TEXT, TYPED } from './measure'

const DONE = { ok: true, undo: true } as const
const FLAT = { ...DONE, note: 'line-breaks-removed' } as const

/** As a person would wish it. */
function wished(text: string, gap: string): Measured {
  return {
    outcome: DONE,
    model: text,
    sent: `${text}X`,
    outcomeAfterTyping: DONE,
    modelAfterTyping: TYPED + gap + text,
    undone: TYPED,
  }
}

const ONE_LINE = TEXT.replace(/\n+/g, ' ')
const WITHOUT_BLANK = TEXT.replace('\n\n', '\n')
const WIDER = TEXT.replace('\n\n', '\n\n\n')

/** Where an editor has a will of its own about a paste, or cannot do better: said here, and to the person by the outcome. */
const DIFFERENT: Record<string, Partial<Measured>> = {
  /** No lines in an input. */
  input: { ...wished(ONE_LINE, ' '), outcome: FLAT, outcomeAfterTyping: FLAT },
  /** Makes a paragraph of a leading line break. */
  tinymce: { modelAfterTyping: `${TYPED}\n\n\n${TEXT}` },
  /** Drops blank lines, and in Chromium a leading line break, which leaves the typed text without its distance. */
  medium: { ...wished(WITHOUT_BLANK, '\n') },
  'medium chromium': { outcomeAfterTyping: FLAT, modelAfterTyping: TYPED + WITHOUT_BLANK },
  /** Its own paste handler: blocks, whose empty ones its reading of itself counts twice. */
  'deep-chat chromium': wished(WIDER, '\n'),
}

export function expected({ name }: Editor, kind: BrowserKind): Measured {
  return { ...wished(TEXT, '\n'), ...DIFFERENT[name], ...DIFFERENT[`${name} ${kind}`] }
}

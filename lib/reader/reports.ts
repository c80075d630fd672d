import { browser } from 'wxt/browser'
import type { ChatLanguage, OpenFact } from '../facts'
import { toReport } from '../platforms/to-report'
import type { Snapshot } from '../platforms/types'
import { ask } from './messages'

/** A report repeats so many known messages that the background can lay it over what it knows. */
const OVERLAP = 30
/** Least time between two reports, ms: each makes the background look at all that may be due. */
const PACE = 500
/** What the background did not take is told again: soon, and then ever later, ms. */
const SOON = 1_000
const LATEST = 60_000
/** Enough letters to tell a language. */
const LANGUAGE_SAMPLE = 1_000

interface Reporter {
  /** Tells what the page shows: at once, or, where much changes, what it shows half a second later. */
  report(snapshot: Snapshot): void
}

/**
 * Tells the background what is read, without what it knows already.
 * @param read what the page shows now, for what could not be told before.
 * @param life ended where the extension was updated or removed.
 */
export function createReporter(
  win: Window,
  setup: { salt: number; automaticMessage: string },
  life: AbortController,
  read: () => Snapshot,
): Reporter {
  let sent: { list: string; open: OpenFact | null } = { list: '', open: null }
  let wait = SOON
  let retry = 0
  let resting = false
  /** Read while the last report was young. */
  let waiting: Snapshot | null = null

  const send = async (snapshot: Snapshot) => {
    if (!globalThis.hiloBookings && hasSystemMessage(snapshot)) await ask('load', { script: 'bookings' })
    const bookingIn = globalThis.hiloBookings
    const full = toReport(snapshot, { ...setup, site: win.location.origin, seenAt: Date.now(), bookingIn })
    const list = JSON.stringify(full.list)
    const open = full.open && newest(full.open, sent.open)
    const listNews = list === sent.list ? [] : full.list
    const language = full.open && (await languageOf(snapshot))
    sent = { list, open: full.open }
    await ask('report', { ...full, list: listNews, open: open && { ...open, language } })
    wait = SOON
  }
  const failed = () => {
    sent = { list: '', open: null }
    // Updated or removed: the browser takes the extension away from its old scripts, and says nothing.
    if (!browser.runtime?.id) life.abort()
    // What could not be told (the worker was just ending) is told again: the page may stay as it is for hours.
    win.clearTimeout(retry)
    retry = win.setTimeout(() => tell(read()), wait)
    wait = Math.min(wait * 2, LATEST)
  }
  const tell = (snapshot: Snapshot) => {
    if (life.signal.aborted) return
    waiting = null
    resting = true
    win.setTimeout(() => {
      resting = false
      tellWaiting()
    }, PACE)
    void send(snapshot).catch(failed)
  }
  const tellWaiting = () => {
    if (waiting) tell(waiting)
  }
  // The page may be left before the half second is over.
  win.addEventListener('pagehide', tellWaiting, { signal: life.signal })
  return {
    report: (snapshot) => {
      // Another chat is open: what was read of the one before must not be lost.
      if (waiting?.open?.id !== snapshot.open?.id) tellWaiting()
      waiting = snapshot
      // The timers of a tab in the background may be a minute late.
      if (!resting || win.document.hidden) tellWaiting()
    },
  }
}

const hasSystemMessage = ({ open }: Snapshot): boolean =>
  open?.messages.some(({ author }) => author === 'system') ?? false

/** Only the end of a chat that was reported before: a long chat costs no more than a short one. */
function newest(open: OpenFact, before: OpenFact | null): OpenFact {
  if (before?.id !== open.id || before.messages[0] !== open.messages[0]) return open
  return { ...open, messages: open.messages.slice(Math.max(0, before.messages.length - OVERLAP)) }
}

async function languageOf({ open }: Snapshot): Promise<ChatLanguage | null> {
  const texts = open?.messages.filter(({ author }) => author === 'client').map(({ text }) => text) ?? []
  const sample = texts.slice(-20).join('\n').slice(-LANGUAGE_SAMPLE)
  if (!sample) return null
  const { isReliable, languages } = await browser.i18n.detectLanguage(sample)
  const best = languages[0]?.language.split('-')[0]
  return isReliable && isChatLanguage(best) ? best : null
}

function isChatLanguage(language: string | undefined): language is ChatLanguage {
  return language === 'es' || language === 'en' || language === 'uk'
}

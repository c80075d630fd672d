/** The reader in a page: reports facts, answers the popup, inserts when told to. It never sends a chat message. */
import type { Messages } from '../messages'
import type { composerText, insertText } from '../platforms/insert'
import { watchShortcuts } from '../platforms/insert/shortcut'
import { watchTyping } from '../platforms/insert/typing'
import type { SiteProfile } from '../platforms/profile'
import type { Taught } from '../platforms/taught'
import type { BookingReader } from '../platforms/to-report'
import type { InsertOutcome } from '../platforms/types'
import { type PageReader, startReader } from '../platforms/watch'
import { answer, ask } from './messages'
import { createReporter } from './reports'
import { untilAnswered } from './until-answered'

declare global {
  /** The reader at work in this page. Only Hilo's own scripts see it: a page cannot stop its reader. */
  var hiloReader: AbortController | undefined
  /** Puts texts into composers and reads them, once it was loaded: see entrypoints/writer.ts. */
  var hiloWriter: { insertText: typeof insertText; composerText: typeof composerText } | undefined
  /** Understands system messages, once it was loaded: see entrypoints/bookings.ts. */
  var hiloBookings: BookingReader | undefined
  /** Reads what was taught of a site. The background loads it, with the answer to `readerSetup`, where something was. */
  var hiloTaught: ((doc: Document, profile: SiteProfile) => Taught) | undefined
}

/** Starts reading; a copy that read here before stops. */
export function startReading(win: Window): void {
  globalThis.hiloReader?.abort()
  globalThis.hiloReader = new AbortController()
  void readChats(win, globalThis.hiloReader)
}

/** Reads until it is stopped: a newer copy took over, or the extension was updated or removed. */
async function readChats(win: Window, life: AbortController): Promise<void> {
  const { signal } = life
  const setup = await untilAnswered(
    () => ask('readerSetup'),
    () => signal.aborted,
  )
  if (!setup || signal.aborted) return
  const reporter = createReporter(win, setup, life, () => page.read())
  const { profile } = setup
  const learn = globalThis.hiloTaught
  const page = startReader(
    win,
    (snapshot) => {
      reporter.report(snapshot)
      // The first reading comes before there is a `page` to ask. The composer may be in a frame.
      queueMicrotask(() => {
        watchTyping(page.composer()?.ownerDocument ?? win.document, signal)
        listenForShortcuts()
      })
    },
    signal,
    profile && learn ? (doc) => learn(doc, profile) : undefined,
  )
  let { shortcuts } = setup
  const listenForShortcuts = watchShortcuts(
    {
      composer: () => page.composer(),
      known: () => shortcuts,
      expand: (shortcut) => ask('expand', { shortcut, chatId: page.read().open?.id ?? null }),
    },
    signal,
  )
  answer(
    {
      snapshot: () => page.read(),
      showChat: ({ id }) => page.showChat(id),
      insert: (data) => insert(page, data),
      draft: (data) => draftIn(page, data),
      shortcuts: (now) => {
        shortcuts = now
      },
    },
    signal,
  )
  win.addEventListener('pageshow', () => reporter.report(page.read()), { signal })
}

async function insert(page: PageReader, data: Parameters<Messages['insert']>[0]): Promise<InsertOutcome> {
  if (!globalThis.hiloWriter) await ask('load', { script: 'writer' })
  const isWanted = () => isOpen(page, data)
  if (!isWanted()) return { ok: false, why: 'other-chat' }
  const composer = page.composer()
  if (!composer) return { ok: false, why: 'no-composer' }
  const outcome =
    globalThis.hiloWriter?.insertText(composer, data.text, { ...data, isWanted }) ?? Promise.reject()
  // What broke off, nobody can vouch for: the specialist is told to look.
  return outcome.catch((): InsertOutcome => ({ ok: false, why: 'unverified' }))
}

async function draftIn(page: PageReader, data: { chatId: string | null }): Promise<string | null> {
  if (!globalThis.hiloWriter) await ask('load', { script: 'writer' })
  const composer = isOpen(page, data) ? page.composer() : null
  return (composer && globalThis.hiloWriter?.composerText(composer)) ?? null
}

/** Reads in any case: a page that was just drawn anew has another composer. */
function isOpen(page: PageReader, { chatId }: { chatId: string | null }): boolean {
  const { open } = page.read()
  return chatId === null || open?.id === chatId
}

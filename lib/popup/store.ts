import { createStore, type StoreApi } from 'zustand/vanilla'
import type { PopupModel, PopupState } from '../../components/model'
import { watchBackground } from '../presence'
import type { InterfaceLanguage } from '../settings'
import { createActions } from './actions'
import { checkOffered } from './checks'
import { firstModel, LOADING, newDesk, type Place, readModel } from './desk'
import { followPage } from './follow'
import { type FirstReads, type Reads, startReads } from './reads'

/** Countdowns are told to the minute. */
const TICK_MS = 20_000

/**
 * The popup's state, made anew from the page and the database whenever the database changes (in any context) and
 * as time passes.
 * @param reads begun before, for the first picture.
 * @param language to speak until the settings are read.
 */
export function createPopup(
  place: Place,
  reads: FirstReads,
  language: InterfaceLanguage,
  signal: AbortSignal,
): StoreApi<PopupState> {
  const desk = newDesk(place, language)
  const change = (changed: Partial<PopupModel>) =>
    store.setState(({ model }) => ({ model: { ...model, ...changed } }))
  let begun: Reads | null = reads
  let wasRead = false
  const refresh = coalesced(async () => {
    const asked = begun ?? startReads(place.search)
    begun = null
    const { model } = store.getState()
    const read = await readModel(desk, asked).catch(() => (wasRead ? {} : unread()))
    wasRead = true
    change(isOtherChat(model, read) ? { ...read, notice: null, review: null } : read)
    await checkOffered(desk, store.getState().model, change).catch(() => undefined)
  })
  const store = createStore<PopupState>(() => ({
    model: { ...LOADING, language },
    actions: createActions(desk, change, refresh),
  }))
  if (place.kind === 'panel') followPage(refresh, signal)
  void firstModel(desk, reads)
    .then((first) => {
      if (!first) return
      change(first)
      return listDrawn()
    })
    .catch(() => undefined)
    .finally(() => {
      void keepFresh(refresh, signal)
      // A background that sleeps is started by being asked: not while the list waits for the processor.
      void watchBackground((answers) => change({ background: answers ? 'ok' : 'silent' }), signal)
    })
  return store
}

/** What could not be read may be read a moment later. Until then the popup says so instead of staying empty. */
const unread = (): Partial<PopupModel> => ({
  now: Date.now(),
  state: 'ready',
  database: 'unavailable',
  reading: null,
})

/** What was said of the chat that was on screen does not hold of another. */
const isOtherChat = (before: PopupModel, { current }: Partial<PopupModel>): boolean =>
  before.current !== null && current !== undefined && before.current.key !== current?.key

/** The list is on screen before more is loaded. */
function listDrawn(): Promise<void> {
  return new Promise((resolve) => requestIdleCallback(() => resolve(), { timeout: 100 }))
}

async function keepFresh(refresh: () => void, signal: AbortSignal): Promise<void> {
  refresh()
  const timer = setInterval(refresh, TICK_MS)
  signal.addEventListener('abort', () => clearInterval(timer))
  const { watchKept } = await import('./kept')
  watchKept(refresh, signal)
}

/** Runs `work` once at a time; calls meanwhile make it run once more. */
function coalesced(work: () => Promise<void>): () => void {
  let running = false
  let again = false
  return async function run() {
    again = true
    if (running) return
    running = true
    try {
      while (again) {
        again = false
        await work()
      }
    } finally {
      running = false
    }
  }
}

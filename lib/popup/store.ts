import { Dexie } from 'dexie'
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { PopupState } from '../../components/model'
import { createActions } from './actions'
import { type Desk, LOADING, readModel } from './desk'

/** Countdowns are told to the minute. */
const TICK_MS = 20_000

/**
 * The popup's state, made anew from the page and the database whenever the database changes (in any context) and
 * as time passes.
 * @param search address part that may name a tab: `?tab=12`.
 */
export function createPopup(search: string, signal: AbortSignal): StoreApi<PopupState> {
  const desk: Desk = { search, tab: null, snapshot: null, writing: null }
  const refresh = coalesced(async () => {
    const model = await readModel(desk, (early) => store.setState({ model: early }))
    store.setState((before) => ({ model: { ...model, notice: before.model.notice } }))
  })
  const store = createStore<PopupState>((set) => ({
    model: LOADING,
    actions: createActions(
      desk,
      (change) => set(({ model }) => ({ model: { ...model, ...change } })),
      refresh,
    ),
  }))
  refresh()
  Dexie.on('storagemutated', refresh)
  const timer = setInterval(refresh, TICK_MS)
  signal.addEventListener('abort', () => {
    Dexie.on.storagemutated.unsubscribe(refresh)
    clearInterval(timer)
  })
  return store
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

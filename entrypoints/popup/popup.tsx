import { useEffect } from 'react'
import { createRoot } from 'react-dom/client'
import { type StoreApi, useStore } from 'zustand'
import type { PopupState } from '../../components/model'
import { PopupView } from '../../components/popup/PopupView'
import type { Place } from '../../lib/popup/desk'
import { watchNetwork } from '../../lib/popup/online'
import type { FirstReads } from '../../lib/popup/reads'
import { createPopup } from '../../lib/popup/store'
import type { InterfaceLanguage } from '../../lib/settings'

/** @param language whose words are loaded. */
export function openPopup(place: Place, reads: FirstReads, language: InterfaceLanguage): void {
  const closing = new AbortController()
  addEventListener('pagehide', () => closing.abort())
  const popup = createPopup(place, reads, language, closing.signal)
  watchNetwork((online) => popup.setState(({ model }) => ({ model: { ...model, online } })), closing.signal)
  const root = document.getElementById('root')
  if (root) createRoot(root).render(<Popup store={popup} />)
}

function Popup({ store }: { store: StoreApi<PopupState> }) {
  const { model, actions } = useStore(store)
  const [ready, told] = [model.state === 'ready', model.current !== null]
  // Read by `npm run bench`: how long it took until the list, and the chat on screen, were there.
  useEffect(() => void (ready && performance.mark('hilo:list')), [ready])
  useEffect(() => void (told && performance.mark('hilo:chat')), [told])
  return <PopupView model={model} actions={actions} />
}

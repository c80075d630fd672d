import { useEffect } from 'react'
import { createRoot } from 'react-dom/client'
import { useStore } from 'zustand'
import { PopupView } from '../../components/popup/PopupView'
import { createPopup } from '../../lib/popup/store'
import './style.css'

const closing = new AbortController()
addEventListener('pagehide', () => closing.abort())
const popup = createPopup(location.search, closing.signal)

function Popup() {
  const { model, actions } = useStore(popup)
  const ready = model.state === 'ready'
  // Read by `npm run bench`: how long it took until the list was there.
  useEffect(() => void (ready && performance.mark('hilo:list')), [ready])
  return <PopupView model={model} actions={actions} />
}

const root = document.getElementById('root')
if (root) createRoot(root).render(<Popup />)

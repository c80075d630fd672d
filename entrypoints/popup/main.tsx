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
  return <PopupView model={model} actions={actions} />
}

const root = document.getElementById('root')
if (root) createRoot(root).render(<Popup />)

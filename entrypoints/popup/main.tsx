import { createRoot } from 'react-dom/client'
import { useStore } from 'zustand'
import { PopupView } from '../../components/popup/PopupView'
import { popupStore } from './store'
import './style.css'

function Popup() {
  const { model, actions } = useStore(popupStore)
  return <PopupView model={model} actions={actions} />
}

const root = document.getElementById('root')
if (root) createRoot(root).render(<Popup />)

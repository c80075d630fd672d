import { createRoot } from 'react-dom/client'
import { useStore } from 'zustand'
import { Practice } from '../../components/practice/Practice'
import { openOrClosed } from '../../lib/lock/state'
import { readThisPage } from '../../lib/practice/reader'
import { createPractice, type PracticeStore } from '../../lib/practice/store'
import { followTheme } from '../../lib/theme'
import { showClosed } from '../popup/closed'
import './style.css'

function Page({ store }: { store: PracticeStore }) {
  const { model, actions } = useStore(store)
  return <Practice model={model} actions={actions} />
}

async function openPage(place: HTMLElement): Promise<void> {
  await followTheme()
  const store = await createPractice()
  createRoot(place).render(<Page store={store} />)
  if (store.getState().model.agreed) readThisPage(window)
}

const place = document.getElementById('root')
if (place) void openOrClosed(window, () => void openPage(place), showClosed)

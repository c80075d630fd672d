/** One screen in one state, chosen by the address: `?screen=popup&state=calm&language=uk`. */
import { createRoot } from 'react-dom/client'
import type { PopupModel } from '../../../components/model'
import { PopupView } from '../../../components/popup/PopupView'
import { silentActions } from '../silent'
import { STATES } from '../states'
import '../../../entrypoints/popup/style.css'

const asked = new URLSearchParams(location.search)
const states: Record<string, PopupModel> = STATES
const model = states[asked.get('state') ?? 'usual'] ?? STATES.usual
const language = asked.get('language')

const root = document.getElementById('root')
if (root)
  createRoot(root).render(
    <PopupView
      model={{ ...model, language: language === 'en' || language === 'uk' ? language : 'es' }}
      actions={silentActions}
    />,
  )

/** One screen in one state, chosen by the address: `?screen=popup&state=calm&language=uk`. */
import { Fragment, type ReactNode, useEffect } from 'react'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { Dashboard } from '../../../components/dashboard/Dashboard'
import type { DashboardModel } from '../../../components/dashboard/model'
import { Closed } from '../../../components/lock/Closed'
import { Messages } from '../../../components/messages/Messages'
import type { PopupModel } from '../../../components/model'
import { loadLater } from '../../../components/popup/later'
import { PopupView } from '../../../components/popup/PopupView'
import type { PracticeModel } from '../../../components/practice/model'
import { Practice } from '../../../components/practice/Practice'
import { Options } from '../../../components/setup/Options'
import type { WelcomeModel } from '../../../components/welcome/model'
import { Welcome } from '../../../components/welcome/Welcome'
import { Speaking } from '../../../components/words'
import { createWords, LANGUAGES } from '../../../lib/locales'
import type { InterfaceLanguage } from '../../../lib/settings'
import { startTeaching } from '../../../lib/teaching'
import { DASHBOARD_STATES, silentDashboard } from '../dashboard-states'
import { shelf, UNSAVED } from '../messages-states'
import { OPTIONS_VARIANTS, options, silentClosed, silentOptions } from '../setup-states'
import { silentActions } from '../silent'
import { STATES } from '../states'
import { practiceStates, silentPractice, silentWelcome, WELCOME_STATES } from '../welcome-states'
// Letters that are the same on every machine: only pictures that are compared are drawn with them.
import '@fontsource-variable/inter/index.css'
import optionsStyle from '../../../entrypoints/options/style.css?inline'
import popupStyle from '../../../entrypoints/popup/style.css?inline'
import practiceStyle from '../../../entrypoints/practice/style.css?inline'
import welcomeStyle from '../../../entrypoints/welcome/style.css?inline'

interface Asked {
  state: string
  language: InterfaceLanguage
}

const SCREENS: Record<string, (asked: Asked) => ReactNode> = {
  popup: ({ state, language }) => {
    const states: Record<string, PopupModel> = STATES
    return <PopupView model={{ ...STATES.usual, ...states[state], language }} actions={silentActions} />
  },
  welcome: ({ state, language }) => {
    const states: Record<string, WelcomeModel> = WELCOME_STATES
    return <Welcome model={{ ...WELCOME_STATES.fresh, ...states[state], language }} actions={silentWelcome} />
  },
  practice: ({ state, language }) => {
    const states: Record<string, PracticeModel> = practiceStates(language)
    const model = states[state]
    return model && <Practice model={model} actions={silentPractice} />
  },
  teach: ({ language }) => <Lesson language={language} />,
  closed: ({ state, language }) => (
    <Closed model={{ language, state: state === 'shut' ? state : 'closed' }} actions={silentClosed} />
  ),
  dashboard: ({ state, language }) => {
    const states: Record<string, DashboardModel> = DASHBOARD_STATES
    const model = { ...DASHBOARD_STATES.usual, ...states[state], language }
    return (
      <Speaking language={language} zone={model.zone}>
        <main className="page page-main">
          <h1 className="page-title">{createWords(language).t('section.overview')}</h1>
          <Dashboard model={model} actions={silentDashboard} />
        </main>
      </Speaking>
    )
  },
  options: ({ state, language }) => {
    const { model, actions } = shelf(undefined, state === 'messages' ? [] : [UNSAVED])
    const voice = { language, register: language === 'es' ? ('tu' as const) : null }
    return (
      <Options
        model={{ ...options, ...OPTIONS_VARIANTS[state], language }}
        actions={silentOptions}
        messages={<Messages model={{ ...model(), voice }} actions={actions} />}
      />
    )
  },
}

/** The overlay in which a page is taught, over the chat to practise on. Its closed root is opened to be looked into. */
function Lesson({ language }: { language: InterfaceLanguage }) {
  useEffect(() => {
    const life = new AbortController()
    const { attachShadow } = Element.prototype
    Element.prototype.attachShadow = function (init) {
      return attachShadow.call(this, { ...init, mode: 'open' })
    }
    const { t } = createWords(language)
    startTeaching(window, { language, t, before: null, keep: async () => {} }, life)
    Element.prototype.attachShadow = attachShadow
    return () => life.abort()
  }, [language])
  return <Practice model={practiceStates(language).sent} actions={silentPractice} />
}

/** As each page of the extension has it, and nothing of another's. */
const STYLES: Record<string, string> = {
  popup: popupStyle,
  welcome: welcomeStyle,
  practice: practiceStyle,
  teach: practiceStyle,
  closed: optionsStyle,
  dashboard: optionsStyle,
  options: optionsStyle,
}
const style = document.head.appendChild(document.createElement('style'))
const root = createRoot(document.getElementById('root') ?? document.body)

/** Draws what the address asks for; also when it is changed without loading the page anew. */
function draw(): void {
  const asked = new URLSearchParams(location.search)
  const language = LANGUAGES.find((one) => one === asked.get('language')) ?? 'es'
  const name = asked.get('screen') ?? 'popup'
  const screen = SCREENS[name]?.({ state: asked.get('state') ?? 'usual', language })
  style.textContent = STYLES[name] ?? ''
  // Who asked for a screen looks at it at once.
  flushSync(() => root.render(<Fragment key={location.href}>{screen}</Fragment>))
}

// A picture is taken of the whole at once.
void loadLater().then(() => {
  window.addEventListener('popstate', draw)
  draw()
})

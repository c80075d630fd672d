import { InterfaceLanguageSwitch } from '../setup/InterfaceLanguageSwitch'
import { Speaking, useSpeech } from '../words'
import { Agree } from './Agree'
import type { WelcomeActions, WelcomeModel } from './model'
import { Promises } from './Promises'
import { Steps } from './Steps'

interface Props {
  model: WelcomeModel
  actions: WelcomeActions
}

/**
 * Opened on install: what Hilo does and never does, three questions, and the button without which nothing is read. Then
 * the rest of the set-up, step by step, to be left and taken up again.
 */
export function Welcome({ model, actions }: Props) {
  return (
    <Speaking language={model.language} zone={model.profile.zone}>
      <div className="page">
        <PageHeader model={model} actions={actions} />
        {model.agreed ? (
          <Steps model={model} actions={actions} />
        ) : (
          <main className="page-main">
            <Intro />
            <Promises />
            <Agree model={model} actions={actions} />
          </main>
        )}
      </div>
    </Speaking>
  )
}

function PageHeader({ model, actions }: Props) {
  const { t } = useSpeech()
  return (
    <header className="page-header">
      <img src="/icon.svg" alt="" width="36" height="36" />
      <p className="page-brand">
        <strong>{t('app.name')}</strong>
        <span className="muted">{t('app.tagline')}</span>
      </p>
      <InterfaceLanguageSwitch value={model.language} onChange={actions.setLanguage} />
    </header>
  )
}

function Intro() {
  const { t } = useSpeech()
  return (
    <div className="page-intro">
      <h1 className="page-title">{t('welcome.title')}</h1>
      <p className="page-lead">{t('welcome.lead')}</p>
    </div>
  )
}

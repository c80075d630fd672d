import { ShieldAlert } from 'lucide-react'
import { Panel } from '../parts/Panel'
import { Speaking, useSpeech } from '../words'
import { AutomaticMessage } from './AutomaticMessage'
import { EraseAll } from './EraseAll'
import { LanguageSetting } from './LanguageSetting'
import type { OptionsActions, OptionsModel } from './model'
import { ProfileSettings } from './ProfileSettings'
import { QuietHoursSettings } from './QuietHoursSettings'
import { Sites } from './Sites'
import { SlotSettings } from './SlotSettings'
import { TaughtPages } from './TaughtPages'

interface Props {
  model: OptionsModel
  actions: OptionsActions
}

/** Every change is kept at once; there is no "save" to forget. */
export function Options({ model, actions }: Props) {
  return (
    <Speaking language={model.language} zone={model.profile.zone}>
      <div className="page">
        <main className="page-main">
          <OptionsTitle />
          {!model.agreed && <NotAgreed onStart={actions.openWelcome} />}
          {/* Erasing takes the consent: what was typed before must not stay on the page. */}
          <ProfileSettings key={`profile ${model.agreed}`} model={model} onSave={actions.setProfile} />
          <AutomaticMessage
            key={`automatic ${model.agreed}`}
            profile={model.profile}
            language={model.language}
            actions={actions}
          />
          <QuietHoursSettings
            key={`hours ${model.agreed}`}
            hours={model.quietHours}
            onSave={actions.setQuietHours}
          />
          <SlotSettings
            key={`slots ${model.agreed}`}
            slots={model.slots}
            now={model.now}
            language={model.language}
            actions={actions}
          />
          <LanguageSetting value={model.languageSetting} onSave={actions.setLanguage} />
          <Sites sites={model.sites} actions={actions} onTeach={actions.teach} />
          <TaughtPages pages={model.taught} now={model.now} actions={actions} />
          <EraseAll onErase={actions.erase} />
        </main>
      </div>
    </Speaking>
  )
}

function OptionsTitle() {
  const { t } = useSpeech()
  return (
    <div className="options-title">
      <img src="/icon.svg" alt="" width="32" height="32" />
      <h1 className="page-title">{t('options.title')}</h1>
    </div>
  )
}

function NotAgreed({ onStart }: { onStart: () => void }) {
  const { t } = useSpeech()
  return (
    <Panel icon={ShieldAlert} tone="warning" title={t('options.notAgreed')}>
      <button type="button" className="button button-primary" onClick={onStart}>
        {t('consent.start')}
      </button>
    </Panel>
  )
}

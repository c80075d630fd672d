import { ShieldAlert } from 'lucide-react'
import { Panel } from '../parts/Panel'
import { DatabaseWarning } from '../popup/DatabaseWarning'
import { useSpeech } from '../words'
import { AutomaticMessage } from './AutomaticMessage'
import type { SectionProps } from './model'
import { Organisation } from './Organisation'
import { PracticeSettings } from './PracticeSettings'
import { ProfileSettings } from './ProfileSettings'

/** The section of who the specialist is, and of whatever stands in the way of working at all. */
export function You({ model, actions }: SectionProps) {
  return (
    <>
      <DatabaseWarning state={model.database} />
      {!model.agreed && <NotAgreed onStart={actions.openWelcome} />}
      {model.organisation && <Organisation set={model.organisation} />}
      <ProfileSettings model={model} onSave={actions.setProfile} />
      <PracticeSettings practice={model.practice} register={model.register} actions={actions} />
      <AutomaticMessage profile={model.profile} language={model.language} actions={actions} />
    </>
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

import { useState } from 'react'
import { Field } from '../parts/Field'
import { ProfileFields } from '../setup/ProfileFields'
import { useSpeech } from '../words'
import type { WelcomeActions, WelcomeModel } from './model'

/** The questions and the consent. The button stays closed while the zone is none: deadlines hang on it. */
export function Agree({ model, actions }: { model: WelcomeModel; actions: WelcomeActions }) {
  const { t } = useSpeech()
  const [answers, setAnswers] = useState(model.profile)
  const [state, setState] = useState<'idle' | 'saving' | 'failed'>('idle')
  const agree = async () => {
    setState('saving')
    await actions.agree({ ...answers, name: answers.name.trim() }).catch(() => setState('failed'))
  }
  return (
    <form
      className="card section"
      onSubmit={(event) => {
        event.preventDefault()
        void agree()
      }}
    >
      <div>
        <h2 className="section-heading">{t('you.title')}</h2>
        <p className="muted">{t('you.lead')}</p>
      </div>
      <ProfileFields
        profile={answers}
        zones={model.zones}
        now={model.now}
        onChange={(profile) => setAnswers({ ...answers, ...profile })}
      />
      <AutomaticField
        value={answers.automaticMessage}
        onChange={(automaticMessage) => setAnswers({ ...answers, automaticMessage })}
      />
      <div className="agree">
        <button
          type="submit"
          className="button button-primary button-large"
          data-testid="agree"
          disabled={state === 'saving' || !model.zones.includes(answers.zone)}
        >
          {t('agree.button')}
        </button>
        <p className={state === 'failed' ? 'field-error' : 'muted'} role="status">
          {t(state === 'failed' ? 'agree.failed' : 'agree.hint')}
        </p>
      </div>
    </form>
  )
}

function AutomaticField({ value, onChange }: { value: string; onChange: (text: string) => void }) {
  const { t } = useSpeech()
  return (
    <Field label={t('you.automatic')} hint={t('you.automaticHint')}>
      {(control) => (
        <textarea
          {...control}
          className="input"
          name="automaticMessage"
          rows={3}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  )
}

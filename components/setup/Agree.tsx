import { useState } from 'react'
import { useSpeech } from '../words'
import type { WelcomeActions, WelcomeModel } from './model'
import { ProfileFields } from './ProfileFields'

/** The questions and the consent. The button stays closed while the zone is none: deadlines hang on it. */
export function Agree({ model, actions }: { model: WelcomeModel; actions: WelcomeActions }) {
  const { t } = useSpeech()
  const [profile, setProfile] = useState(model.profile)
  const [state, setState] = useState<'idle' | 'saving' | 'failed'>('idle')
  const agree = async () => {
    setState('saving')
    await actions.agree({ ...profile, name: profile.name.trim() }).catch(() => setState('failed'))
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
      <ProfileFields profile={profile} zones={model.zones} now={model.now} onChange={setProfile} />
      <div className="agree">
        <button
          type="submit"
          className="button button-primary button-large"
          data-testid="agree"
          disabled={state === 'saving' || !model.zones.includes(profile.zone)}
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

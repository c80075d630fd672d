import { useState } from 'react'
import { useSpeech } from '../words'
import type { OptionsModel, Profile } from './model'
import { ProfileFields } from './ProfileFields'
import { SavedWord } from './SavedWord'
import { useSaving } from './useSaving'

interface Props {
  model: OptionsModel
  onSave: (profile: Profile) => Promise<void>
}

export function ProfileSettings({ model, onSave }: Props) {
  const { t } = useSpeech()
  const [profile, setProfile] = useState<Profile>(model.profile)
  const { state, save } = useSaving(onSave)
  const change = (changed: Profile) => {
    setProfile(changed)
    save(changed)
  }
  return (
    <section className="card section">
      <div className="section-head">
        <h2 className="section-heading">{t('options.profile')}</h2>
        <SavedWord state={state} />
      </div>
      <ProfileFields profile={profile} zones={model.zones} now={model.now} onChange={change} />
    </section>
  )
}

import { useSpeech } from '../words'
import type { OptionsModel, Profile } from './model'
import { ProfileFields } from './ProfileFields'
import { SavedWord } from './SavedWord'
import { useUndoable } from './useUndoable'

interface Props {
  model: OptionsModel
  onSave: (profile: Profile) => Promise<void>
}

export function ProfileSettings({ model, onSave }: Props) {
  const { t } = useSpeech()
  const { value, state, change, undo } = useUndoable<Profile>(model.profile, onSave)
  return (
    <section className="card section">
      <div className="section-head">
        <h2 className="section-heading">{t('options.profile')}</h2>
        <SavedWord state={state} onUndo={undo} />
      </div>
      <ProfileFields profile={value} zones={model.zones} now={model.now} onChange={change} />
    </section>
  )
}

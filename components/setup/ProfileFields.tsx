import type { Gender } from '../../lib/settings'
import { Choice } from '../parts/Choice'
import { Field } from '../parts/Field'
import { ZoneField } from '../parts/ZoneField'
import { useSpeech } from '../words'
import type { Profile } from './model'

const GENDERS: readonly Gender[] = ['feminine', 'masculine', 'neutral']

interface Props {
  profile: Profile
  zones: readonly string[]
  now: number
  /** @param field that is typed into, if one is */
  onChange: (profile: Profile, field?: 'name') => void
}

/** Who writes, in which form and by which clock. */
export function ProfileFields({ profile, zones, now, onChange }: Props) {
  const { t } = useSpeech()
  const change = (changed: Partial<Profile>) => onChange({ ...profile, ...changed })
  return (
    <div className="fields">
      <div className="field-pair">
        <NameField value={profile.name} onChange={(name) => onChange({ ...profile, name }, 'name')} />
        <Choice
          label={t('you.gender')}
          options={GENDERS}
          value={profile.gender}
          word={(gender) => t(`gender.${gender}`)}
          onChange={(gender) => change({ gender })}
        />
      </div>
      <ZoneField
        label={t('you.zone')}
        value={profile.zone}
        zones={zones}
        now={now}
        onChange={(zone) => change({ zone })}
      />
    </div>
  )
}

function NameField({ value, onChange }: { value: string; onChange: (name: string) => void }) {
  const { t } = useSpeech()
  return (
    <Field label={t('you.name')}>
      {(control) => (
        <input
          {...control}
          className="input"
          type="text"
          name="name"
          autoComplete="given-name"
          maxLength={80}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  )
}

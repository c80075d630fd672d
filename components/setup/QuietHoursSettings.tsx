import { useState } from 'react'
import { Field } from '../parts/Field'
import { useSpeech } from '../words'
import type { QuietHours } from './model'
import { SavedWord } from './SavedWord'
import { useSaving } from './useSaving'

const USUAL = ['21:00', '09:00'] as const

interface Props {
  hours: QuietHours
  onSave: (hours: QuietHours) => Promise<void>
}

/** Hours without notices, in which the two-hour clocks stand still. */
export function QuietHoursSettings({ hours, onSave }: Props) {
  const { t } = useSpeech()
  const [chosen, setChosen] = useState<QuietHours>(hours)
  const { state, save } = useSaving(onSave)
  const change = (changed: QuietHours) => {
    setChosen(changed)
    save(changed)
  }
  return (
    <section className="card section">
      <div className="section-head">
        <h2 className="section-heading">{t('options.hours')}</h2>
        <SavedWord state={state} />
      </div>
      <p className="muted">{t('options.hoursLead')}</p>
      <label className="check">
        <input
          type="checkbox"
          checked={chosen !== null}
          onChange={(event) => change(event.target.checked ? USUAL : null)}
        />
        {t('options.quiet')}
      </label>
      {chosen && (
        <div className="field-pair">
          <TimeField
            label={t('options.from')}
            value={chosen[0]}
            onChange={(from) => change([from, chosen[1]])}
          />
          <TimeField
            label={t('options.until')}
            value={chosen[1]}
            onChange={(to) => change([chosen[0], to])}
          />
        </div>
      )}
    </section>
  )
}

function TimeField(props: { label: string; value: string; onChange: (time: string) => void }) {
  return (
    <Field label={props.label}>
      {(control) => (
        <input
          {...control}
          className="input"
          type="time"
          required
          value={props.value}
          // An emptied field is a change in progress, not a time.
          onChange={({ target }) => target.value && props.onChange(target.value)}
        />
      )}
    </Field>
  )
}

import type { WorkingHours } from '../../lib/protocol/types'
import { Field } from '../parts/Field'
import { useSpeech } from '../words'
import type { QuietHours } from './hours-model'
import { NumberField } from './NumberField'
import { SavedWord } from './SavedWord'
import { useUndoable } from './useUndoable'

const USUAL = ['21:00', '09:00'] as const
/** Minutes. Less is no warning; more than four hours is another part of the day. */
const LEAD = { least: 5, most: 240 }

type Rest = Pick<WorkingHours, 'quietHours' | 'leadMinutes'>

interface Props {
  hours: Rest
  onSave: (rest: Rest) => Promise<void>
}

/** Hours without notices, in which the two-hour clocks stand still. */
export function QuietHoursSettings({ hours, onSave }: Props) {
  const { t } = useSpeech()
  const { quietHours, leadMinutes } = hours
  const { value, state, change, undo } = useUndoable<Rest>({ quietHours, leadMinutes }, onSave)
  const set = (quiet: QuietHours, field?: 'from' | 'to') => change({ ...value, quietHours: quiet }, field)
  const chosen = value.quietHours
  return (
    <section className="card section">
      <div className="section-head">
        <h2 className="section-heading">{t('options.hours')}</h2>
        <SavedWord state={state} onUndo={undo} />
      </div>
      <p className="muted">{t('options.hoursLead')}</p>
      <label className="tick">
        <input
          type="checkbox"
          checked={chosen !== null}
          onChange={(event) => set(event.target.checked ? USUAL : null)}
        />
        {t('options.quiet')}
      </label>
      {chosen && (
        <>
          <div className="field-pair">
            <TimeField
              label={t('options.from')}
              value={chosen[0]}
              onChange={(from) => set([from, chosen[1]], 'from')}
            />
            <TimeField
              label={t('options.until')}
              value={chosen[1]}
              onChange={(to) => set([chosen[0], to], 'to')}
            />
          </div>
          <NumberField
            label={t('hours.lead')}
            hint={t('hours.leadHint')}
            {...LEAD}
            value={value.leadMinutes}
            onChange={(minutes) => change({ ...value, leadMinutes: minutes }, 'lead')}
          />
        </>
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

import { useState } from 'react'
import type { Weekday } from '../../lib/protocol/types'
import { WEEKDAYS } from '../../lib/slots/weekly'
import { useSpeech } from '../words'
import { SavedWord } from './SavedWord'
import { useUndoable } from './useUndoable'
import { weekdayName } from './weekday'

interface Props {
  days: readonly Weekday[]
  onSave: (days: readonly Weekday[]) => Promise<void>
}

/** The days of each week on which nothing is announced and the two-hour clocks stand still. One day stays to work on. */
export function DaysOff({ days, onSave }: Props) {
  const { t, language } = useSpeech()
  const { value, state, change, undo } = useUndoable(days, onSave)
  const [none, setNone] = useState(false)
  const set = (day: Weekday, off: boolean) => {
    const next = WEEKDAYS.filter((one) => (one === day ? off : value.includes(one)))
    setNone(next.length === WEEKDAYS.length)
    if (next.length < WEEKDAYS.length) change(next)
  }
  return (
    <section className="card section">
      <div className="section-head">
        <h2 className="section-heading">{t('daysOff.title')}</h2>
        <SavedWord state={state} onUndo={undo} />
      </div>
      <p className="muted">{t('daysOff.lead')}</p>
      <fieldset className="weekdays">
        <legend className="visually-hidden">{t('daysOff.title')}</legend>
        {WEEKDAYS.map((day) => (
          <label key={day} className="weekday">
            <input
              type="checkbox"
              checked={value.includes(day)}
              onChange={({ target }) => set(day, target.checked)}
            />
            <span>{weekdayName(day, language)}</span>
          </label>
        ))}
      </fieldset>
      {none && (
        <p role="alert" className="field-error">
          {t('daysOff.all')}
        </p>
      )}
    </section>
  )
}

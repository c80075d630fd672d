import { type ReactNode, useState } from 'react'
import type { Instant } from '../../lib/protocol/types'
import { Field } from '../parts/Field'
import { FIRST_FIELD, useFocusOnAppear } from '../parts/focus'
import { useSpeech } from '../words'

const MONTH = 31 * 24 * 3_600_000

interface Props {
  /** May the date stay open? */
  required: boolean
  /** Proposed moment. */
  start: Instant | null
  /** Only a moment after this one will do, within a month. */
  after?: Instant
  onSave: (at: Instant | null) => void
  onCancel: () => void
  /** More questions of the same form. */
  children?: ReactNode
}

/** A day and an hour in the specialist's zone. */
export function DateTimeForm({ required, start, after, onSave, onCancel, children }: Props) {
  const { t, clock } = useSpeech()
  const [date, setDate] = useState(start === null ? '' : clock.date(start))
  const [time, setTime] = useState(start === null ? '' : clock.time(start).padStart(5, '0'))
  const form = useFocusOnAppear<HTMLFormElement>(FIRST_FIELD)
  const at = clock.instant(date, time)
  const open = !required && date === '' && time === ''
  const unfit = at !== null && after !== undefined && (at <= after || at > after + MONTH)
  return (
    <form
      ref={form}
      className="form"
      onSubmit={(event) => {
        event.preventDefault()
        if ((at !== null && !unfit) || open) onSave(at)
      }}
    >
      <DateTimeFields date={date} time={time} onDate={setDate} onTime={setTime} />
      <p className="field-note">
        {t('marks.zone', { zone: clock.zone })}
        {!required && ` ${t('marks.noDateYet')}`}
      </p>
      {unfit && (
        <p className="field-error" role="alert">
          {t('snooze.unfit')}
        </p>
      )}
      {children}
      <div className="buttons">
        <button type="submit" className="button button-primary" disabled={(at === null && !open) || unfit}>
          {t('marks.save')}
        </button>
        <button type="button" className="button" onClick={onCancel}>
          {t('marks.cancel')}
        </button>
      </div>
    </form>
  )
}

interface FieldsProps {
  date: string
  time: string
  onDate: (date: string) => void
  onTime: (time: string) => void
}

export function DateTimeFields({ date, time, onDate, onTime }: FieldsProps) {
  const { t } = useSpeech()
  return (
    <div className="field-row">
      <Field label={t('marks.date')}>
        {(control) => (
          <input
            {...control}
            className="input"
            type="date"
            value={date}
            onChange={(event) => onDate(event.target.value)}
          />
        )}
      </Field>
      <Field label={t('marks.time')}>
        {(control) => (
          <input
            {...control}
            className="input"
            type="time"
            value={time}
            onChange={(event) => onTime(event.target.value)}
          />
        )}
      </Field>
    </div>
  )
}

import { Plus, X } from 'lucide-react'
import { useState } from 'react'
import { Field } from '../parts/Field'
import { useSpeech } from '../words'
import { SavedWord } from './SavedWord'
import { useDate } from './useDate'
import { useUndoable } from './useUndoable'

/** More than any calendar has in a few years. */
const MOST = 60

interface Props {
  /** Local dates, `2026-12-25`. */
  holidays: readonly string[]
  now: number
  onSave: (holidays: readonly string[]) => Promise<void>
}

/** Single days that count as days off. Those that have passed are kept out of the list. */
export function Holidays({ holidays, now, onSave }: Props) {
  const { t, clock } = useSpeech()
  const dateOf = useDate()
  const { value, state, change, undo } = useUndoable(holidays, onSave)
  const today = clock.date(now)
  const ahead = value.filter((day) => day >= today)
  return (
    <section className="card section">
      <div className="section-head">
        <h2 className="section-heading">{t('holidays.title')}</h2>
        <SavedWord state={state} onUndo={undo} />
      </div>
      <p className="muted">{t('holidays.lead')}</p>
      {ahead.length > 0 && (
        <ul className="dates">
          {ahead.map((day) => (
            <li key={day} className="date">
              <span>{dateOf(day)}</span>
              <button
                type="button"
                className="button button-icon"
                aria-label={t('holidays.remove', { date: dateOf(day) })}
                onClick={() => change(value.filter((one) => one !== day))}
              >
                <X size={16} aria-hidden="true" />
              </button>
            </li>
          ))}
        </ul>
      )}
      {ahead.length < MOST && (
        <AddDay today={today} known={value} onAdd={(day) => change([...ahead, day].sort())} />
      )}
    </section>
  )
}

interface AddProps {
  today: string
  known: readonly string[]
  onAdd: (day: string) => void
}

function AddDay({ today, known, onAdd }: AddProps) {
  const { t } = useSpeech()
  const [day, setDay] = useState('')
  const [tried, setTried] = useState(false)
  const fault = faultOf(day, today, known)
  const add = () => {
    setTried(fault !== null)
    if (fault) return
    onAdd(day)
    setDay('')
  }
  return (
    <form
      className="add-site"
      // The browser's own words would come in its language, and only after the button.
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        add()
      }}
    >
      <Field label={t('holidays.day')} error={tried && fault ? t(`holidays.${fault}`) : null}>
        {(control) => (
          <input
            {...control}
            className="input"
            type="date"
            min={today}
            value={day}
            onChange={({ target }) => setDay(target.value)}
          />
        )}
      </Field>
      <button type="submit" className="button">
        <Plus size={16} aria-hidden="true" />
        {t('sites.add')}
      </button>
    </form>
  )
}

function faultOf(day: string, today: string, known: readonly string[]): 'empty' | 'past' | 'known' | null {
  if (day === '') return 'empty'
  if (day < today) return 'past'
  return known.includes(day) ? 'known' : null
}

import { Plane } from 'lucide-react'
import { useState } from 'react'
import type { WorkingHours } from '../../lib/protocol/types'
import { Field } from '../parts/Field'
import { useSpeech } from '../words'
import { SavedWord } from './SavedWord'
import { useDate } from './useDate'
import { useUndoable } from './useUndoable'

type Away = WorkingHours['away']

const DAY = 86_400_000
/** Days. Whoever stays away longer has no deadlines to keep. */
const LONGEST = 366

interface Props {
  away: Away
  now: number
  onSave: (away: Away) => Promise<void>
}

/** Days away, until the first day back: nothing is announced, and the two-hour clocks stand still. */
export function Absence({ away, now, onSave }: Props) {
  const { t, clock } = useSpeech()
  const dateOf = useDate()
  const today = clock.date(now)
  const { value, state, change, undo } = useUndoable<Away>(away, onSave)
  const current = value && value[1].slice(0, 10) > today ? value : null
  return (
    <section className="card section">
      <div className="section-head">
        <h2 className="section-heading">{t('away.title')}</h2>
        <SavedWord state={state} onUndo={undo} />
      </div>
      <p className="muted">{t('away.lead')}</p>
      {current && (
        <div className="away">
          <Plane size={18} aria-hidden="true" />
          <span>
            {t('away.now', { from: dateOf(current[0].slice(0, 10)), back: dateOf(current[1].slice(0, 10)) })}
          </span>
          <button type="button" className="button button-small" onClick={() => change(null)}>
            {t('away.end')}
          </button>
        </div>
      )}
      {/* Undone or ended, the fields begin anew. */}
      <Fields key={`${value}`} away={current} today={today} onChange={change} />
    </section>
  )
}

interface FieldsProps {
  away: Away
  today: string
  onChange: (away: Away) => void
}

/** Kept as soon as both days make an absence. */
function Fields({ away, today, onChange }: FieldsProps) {
  const { t } = useSpeech()
  const [from, setFrom] = useState(away?.[0].slice(0, 10) ?? today)
  const [back, setBack] = useState(away?.[1].slice(0, 10) ?? '')
  const fault = faultOf(from, back, today)
  const settle = (start: string, end: string) => {
    setFrom(start)
    setBack(end)
    if (end !== '' && !faultOf(start, end, today)) onChange([start, end])
  }
  return (
    <div className="field-pair field-pair-top">
      <Field label={t('away.from')}>
        {(control) => (
          <input
            {...control}
            className="input"
            type="date"
            value={from}
            onChange={({ target }) => settle(target.value, back)}
          />
        )}
      </Field>
      <Field label={t('away.back')} hint={t('away.backHint')} error={fault && t(`away.${fault}`)}>
        {(control) => (
          <input
            {...control}
            className="input"
            type="date"
            min={today}
            value={back}
            onChange={({ target }) => settle(from, target.value)}
          />
        )}
      </Field>
    </div>
  )
}

function faultOf(from: string, back: string, today: string): 'past' | 'backwards' | 'tooLong' | null {
  if (from === '' || back === '') return null
  if (back <= today) return 'past'
  if (back <= from) return 'backwards'
  return Date.parse(back) - Date.parse(from) > LONGEST * DAY ? 'tooLong' : null
}

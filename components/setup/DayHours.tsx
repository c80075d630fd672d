import { Plus, X } from 'lucide-react'
import { useId, useRef } from 'react'
import type { Weekday } from '../../lib/protocol/types'
import type { Stretch } from '../../lib/slots/types'
import { isStretch } from '../../lib/slots/weekly'
import { useSpeech } from '../words'
import { weekdayName } from './weekday'

interface Props {
  day: Weekday
  stretches: readonly Stretch[]
  onChange: (stretches: readonly Stretch[]) => void
}

/** Proposed when a stretch is added: a morning, an afternoon, then what is left of the day. */
const PROPOSED: readonly Stretch[] = [
  ['09:00', '14:00'],
  ['16:00', '20:00'],
  ['20:00', '21:00'],
]

export function DayHours({ day, stretches, onChange }: Props) {
  const { t, language } = useSpeech()
  const name = weekdayName(day, language)
  const proposed = PROPOSED[stretches.length]
  const line = useRef<HTMLDivElement>(null)
  const withOne = (index: number, ...changed: Stretch[]) => stretches.toSpliced(index, 1, ...changed)
  return (
    <li>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset's legend cannot stand beside its fields. */}
      <div className="hours-day" role="group" aria-label={name} ref={line} tabIndex={-1}>
        <span className="hours-day-name" aria-hidden="true">
          {name}
        </span>
        <div className="day-hours">
          {stretches.length === 0 && <span className="muted">{t('slots.none')}</span>}
          {stretches.map((stretch, index) => (
            <StretchFields
              // biome-ignore lint/suspicious/noArrayIndexKey: two may say the same, and none has more of an identity.
              key={index}
              day={name}
              stretch={stretch}
              onChange={(changed) => onChange(withOne(index, changed))}
              onRemove={() => {
                onChange(withOne(index))
                // The keyboard stays at the day whose button has just gone.
                line.current?.focus()
              }}
            />
          ))}
        </div>
        {proposed && (
          <button
            type="button"
            className="button button-quiet"
            aria-label={t('slots.addNamed', { day: name })}
            onClick={() => onChange([...stretches, proposed])}
          >
            <Plus size={14} aria-hidden="true" />
            {t('slots.add')}
          </button>
        )}
      </div>
    </li>
  )
}

interface StretchProps {
  day: string
  stretch: Stretch
  onChange: (stretch: Stretch) => void
  onRemove: () => void
}

function StretchFields({ day, stretch, onChange, onRemove }: StretchProps) {
  const { t } = useSpeech()
  const note = useId()
  const [from, to] = stretch
  const wrong = !isStretch(stretch)
  const tie = wrong ? ({ 'aria-invalid': true, 'aria-describedby': note } as const) : {}
  return (
    <div className="stretch">
      <TimeInput
        label={`${day}: ${t('options.from')}`}
        value={from}
        tie={tie}
        onChange={(time) => onChange([time, to])}
      />
      <span aria-hidden="true">–</span>
      <TimeInput
        label={`${day}: ${t('options.until')}`}
        value={to}
        tie={tie}
        onChange={(time) => onChange([from, time])}
      />
      <button
        type="button"
        className="button button-icon"
        aria-label={t('slots.removeNamed', { from, to, day })}
        onClick={onRemove}
      >
        <X size={16} aria-hidden="true" />
      </button>
      {wrong && (
        <p id={note} className="field-note field-error">
          {t('slots.backwards')}
        </p>
      )}
    </div>
  )
}

function TimeInput(props: {
  label: string
  value: string
  tie: { 'aria-invalid'?: true; 'aria-describedby'?: string }
  onChange: (time: string) => void
}) {
  return (
    <input
      {...props.tie}
      className="input input-time"
      type="time"
      required
      aria-label={props.label}
      value={props.value}
      // An emptied field is a change in progress, not a time.
      onChange={({ target }) => target.value && props.onChange(target.value)}
    />
  )
}

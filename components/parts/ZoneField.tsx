import { useId } from 'react'
import { createClock, hourOf } from '../../lib/locales/clock'
import { useSpeech } from '../words'
import { Field } from './Field'
import { useTyped } from './typed'

interface Props {
  label: string
  value: string
  zones: readonly string[]
  now: number
  onChange: (zone: string) => void
}

/** Any of the browser's zones, found by typing a city. */
export function ZoneField({ label, value, zones, now, onChange }: Props) {
  const speech = useSpeech()
  const list = useId()
  const [typed, setTyped] = useTyped(value)
  const known = zones.includes(typed)
  const hint = known
    ? speech.t('you.zoneNow', hourOf(createClock(speech, typed).time(now)))
    : speech.t('you.zoneHint')
  const type = (text: string) => {
    setTyped(text)
    // Leaving the field is no change.
    if (zones.includes(text) && text !== value) onChange(text)
  }
  return (
    <Field
      label={label}
      hint={hint}
      error={known || typed === '' || matches(zones, typed).length > 0 ? null : speech.t('you.zoneUnknown')}
    >
      {(control) => (
        <>
          <input
            {...control}
            className="input"
            name="zone"
            list={list}
            autoComplete="off"
            spellCheck={false}
            value={typed}
            onChange={(event) => type(event.target.value)}
            onBlur={() => type(settle(zones, typed, value))}
          />
          <datalist id={list}>
            {zones.map((zone) => (
              <option key={zone} value={zone} />
            ))}
          </datalist>
        </>
      )}
    </Field>
  )
}

/** "buenos aires" finds America/Argentina/Buenos_Aires. */
function matches(zones: readonly string[], typed: string): readonly string[] {
  const wanted = typed.trim().toLowerCase().replaceAll(' ', '_')
  return wanted === '' ? [] : zones.filter((zone) => zone.toLowerCase().includes(wanted))
}

/** On leaving the field: the only zone that fits what was typed, else what was there before. */
function settle(zones: readonly string[], typed: string, before: string): string {
  const [only, ...more] = matches(zones, typed)
  return zones.includes(typed) ? typed : only && more.length === 0 ? only : before
}

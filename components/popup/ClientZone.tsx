import { useState } from 'react'
import { knownZones } from '../../lib/locales/zones'
import { FIRST_FIELD, useFocusOnAppear } from '../parts/focus'
import { ZoneField } from '../parts/ZoneField'
import { useSpeech } from '../words'

interface FormProps {
  zone: string | null
  now: number
  onSave: (zone: string | null) => void
  onCancel: () => void
}

/** By which clock the client lives: messages then tell both hours. */
export function ZoneForm({ zone, now, onSave, onCancel }: FormProps) {
  const { t, clock } = useSpeech()
  const [chosen, setChosen] = useState(zone ?? clock.zone)
  const [zones] = useState(() => knownZones(clock.zone, chosen))
  const form = useFocusOnAppear<HTMLFormElement>(FIRST_FIELD)
  return (
    <form
      ref={form}
      className="form"
      onSubmit={(event) => {
        event.preventDefault()
        onSave(chosen === clock.zone ? null : chosen)
      }}
    >
      <ZoneField label={t('zone.client')} value={chosen} zones={zones} now={now} onChange={setChosen} />
      <div className="buttons">
        <button type="submit" className="button button-primary">
          {t('marks.save')}
        </button>
        {zone && (
          <button type="button" className="button" onClick={() => onSave(null)}>
            {t('zone.same')}
          </button>
        )}
        <button type="button" className="button" onClick={onCancel}>
          {t('marks.cancel')}
        </button>
      </div>
    </form>
  )
}

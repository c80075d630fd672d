import { Globe } from 'lucide-react'
import { useId, useRef, useState } from 'react'
import { createClock } from '../../lib/locales/clock'
import { knownZones } from '../../lib/locales/zones'
import type { ChatView, PopupActions } from '../model'
import { FIRST_FIELD, useFocusOnAppear } from '../parts/focus'
import { ZoneField } from '../parts/ZoneField'
import { useSpeech } from '../words'

interface Props {
  chat: ChatView
  now: number
  actions: Pick<PopupActions, 'setVoice'>
}

/** By which clock the client lives: messages then tell both hours. */
export function ClientZone({ chat, now, actions }: Props) {
  const speech = useSpeech()
  const { t } = speech
  const [open, setOpen] = useState(false)
  const form = useId()
  const toggle = useRef<HTMLButtonElement>(null)
  const finish = () => {
    setOpen(false)
    toggle.current?.focus()
  }
  const { zone } = chat.voice
  return (
    <>
      <button
        ref={toggle}
        type="button"
        className="button button-quiet"
        aria-expanded={open}
        aria-controls={form}
        onClick={() => setOpen(!open)}
      >
        <Globe size={15} aria-hidden="true" />
        {zone
          ? t('zone.there', { time: createClock(speech, zone).time(now), city: cityOf(zone) })
          : t('zone.set')}
      </button>
      <div id={form} hidden={!open} className="marks-zone">
        {open && (
          <ZoneForm
            zone={zone}
            now={now}
            onCancel={finish}
            onSave={(chosen) => {
              actions.setVoice({ zone: chosen })
              finish()
            }}
          />
        )}
      </div>
    </>
  )
}

const cityOf = (zone: string) => (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ')

interface FormProps {
  zone: string | null
  now: number
  onSave: (zone: string | null) => void
  onCancel: () => void
}

function ZoneForm({ zone, now, onSave, onCancel }: FormProps) {
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

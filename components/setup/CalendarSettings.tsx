import { useState } from 'react'
import type { BusyCalendar } from '../../lib/slots/types'
import { TOLD } from '../parts/told'
import { useSpeech } from '../words'
import { CalendarImport } from './CalendarImport'
import type { OptionsActions } from './model'
import { UndoButton } from './UndoButton'
import { useDay } from './useDay'

interface Props {
  calendar: BusyCalendar | null
  now: number
  actions: Pick<OptionsActions, 'importCalendar' | 'setCalendar'>
}

/** Busy times from a calendar file: what was found in it, or the way to bring one. */
export function CalendarSettings({ calendar, now, actions }: Props) {
  const { t } = useSpeech()
  const [removed, setRemoved] = useState<BusyCalendar | null>(null)
  const [failed, setFailed] = useState(false)
  const set = (next: BusyCalendar | null) =>
    actions.setCalendar(next).then(
      () => {
        setRemoved(next === null ? calendar : null)
        setFailed(false)
      },
      () => setFailed(true),
    )
  return (
    <div className="calendar">
      <div>
        <h3 className="section-title">{t('slots.calendar')}</h3>
        <p className="muted">{t('slots.calendarLead')}</p>
      </div>
      <div className="outcome">
        <div {...TOLD}>
          {calendar && <Found calendar={calendar} now={now} />}
          {!calendar && removed && t('slots.calendarRemoved')}
          {failed && <p className="field-error">{t('options.notSaved')}</p>}
        </div>
        {calendar && (
          <button type="button" className="button button-small" onClick={() => void set(null)}>
            {t('slots.calendarRemove')}
          </button>
        )}
        {!calendar && removed && <UndoButton onUndo={() => void set(removed)} />}
      </div>
      <CalendarImport onImport={actions.importCalendar} />
    </div>
  )
}

function Found({ calendar, now }: { calendar: BusyCalendar; now: number }) {
  const { t, clock } = useSpeech()
  const dayOf = useDay()
  const { appointments, until, importedAt } = calendar
  const ago = clock.relative(importedAt, now)
  return <p>{t('slots.calendarFound', { count: appointments, date: dayOf(until), ago })}</p>
}

import { Copy } from 'lucide-react'
import type { Weekday } from '../../lib/protocol/types'
import type { Stretch, WeeklyHours } from '../../lib/slots/types'
import { WEEKDAYS } from '../../lib/slots/weekly'
import { useSpeech } from '../words'
import { DayHours } from './DayHours'

interface Props {
  week: WeeklyHours
  onChange: (week: WeeklyHours) => void
}

const LATER_WEEKDAYS = WEEKDAYS.slice(1, 5)

/** The week, a day a line. */
export function WeekHours({ week, onChange }: Props) {
  const { t } = useSpeech()
  const monday = week.monday ?? []
  const setDays = (days: readonly Weekday[], stretches: readonly Stretch[]) =>
    onChange({ ...week, ...Object.fromEntries(days.map((day) => [day, stretches])) })
  // Offered only where nothing would be lost by it.
  const canCopy = monday.length > 0 && LATER_WEEKDAYS.every((day) => (week[day] ?? []).length === 0)
  return (
    <div className="form">
      <ul className="hours-week">
        {WEEKDAYS.map((day) => (
          <DayHours
            key={day}
            day={day}
            stretches={week[day] ?? []}
            onChange={(stretches) => setDays([day], stretches)}
          />
        ))}
      </ul>
      {canCopy && (
        <button
          type="button"
          className="button button-small week-copy"
          onClick={() => setDays(LATER_WEEKDAYS, monday)}
        >
          <Copy size={14} aria-hidden="true" />
          {t('slots.sameWeek')}
        </button>
      )}
    </div>
  )
}

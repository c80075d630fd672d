import { Absence } from './Absence'
import { DaysOff } from './DaysOff'
import { Holidays } from './Holidays'
import type { SectionProps } from './model'
import { QuietHoursSettings } from './QuietHoursSettings'
import { SlotSettings } from './SlotSettings'

/** The section of when the specialist works. */
export function Hours({ model, actions }: SectionProps) {
  const { slots, now, language, hours } = model
  return (
    <>
      <QuietHoursSettings hours={hours} onSave={actions.setHours} />
      <DaysOff days={hours.daysOff} onSave={(daysOff) => actions.setHours({ daysOff })} />
      <Absence away={hours.away} now={now} onSave={(away) => actions.setHours({ away })} />
      <Holidays holidays={hours.holidays} now={now} onSave={(holidays) => actions.setHours({ holidays })} />
      <SlotSettings slots={slots} now={now} language={language} actions={actions} />
    </>
  )
}

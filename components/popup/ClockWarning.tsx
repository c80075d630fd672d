import { CalendarClock } from 'lucide-react'
import type { Instant } from '../../lib/protocol/types'
import { Panel } from '../parts/Panel'
import { useSpeech } from '../words'

const A_WEEK = 7 * 24 * 3_600_000

interface Props {
  yetToCome: Instant | null
  now: Instant
  onRight: () => void
}

/** Says that the computer's clock was put back, which makes reminders late if it is wrong now; nothing while it was not. */
export function ClockWarning({ yetToCome, now, onRight }: Props) {
  const { t, clock } = useSpeech()
  if (yetToCome === null) return null
  // From afar: neither is «today» or «tomorrow» by a clock that is in doubt.
  const dated = (at: Instant) => clock.when(at, at + Math.max(A_WEEK, yetToCome - now))
  const told = { shown: dated(now), noted: dated(yetToCome) }
  return (
    <div role="alert">
      <Panel icon={CalendarClock} tone="warning" title={t('clock.title')} text={t('clock.text', told)}>
        <div className="buttons">
          <button type="button" className="button" onClick={onRight}>
            {t('clock.right')}
          </button>
        </div>
      </Panel>
    </div>
  )
}

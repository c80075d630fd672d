import { useState } from 'react'
import type { SnoozeChoice } from '../../lib/protocol/snooze'
import type { Instant } from '../../lib/protocol/types'
import { useFocusOnAppear } from '../parts/focus'
import { type Speech, useSpeech } from '../words'
import { DateTimeForm } from './DateTimeForm'

interface Props {
  choices: readonly SnoozeChoice[]
  now: Instant
  /** The chat is put off already. */
  snoozed: boolean
  /** Null: no longer. */
  onSnooze: (until: Instant | null) => void
  onCancel: () => void
}

/** Until when the reminders of a chat are put off: a few usual moments, or one of one's own. */
export function SnoozeMenu({ choices, now, snoozed, onSnooze, onCancel }: Props) {
  const speech = useSpeech()
  const { t } = speech
  const [other, setOther] = useState(false)
  const menu = useFocusOnAppear<HTMLDivElement>({ inside: 'button', when: !other })
  if (other)
    return (
      <DateTimeForm
        required
        start={choices.at(-1)?.until ?? null}
        after={now}
        onSave={onSnooze}
        onCancel={onCancel}
      />
    )
  return (
    <div ref={menu} className="marks-list">
      {snoozed && (
        <button type="button" className="button button-small" onClick={() => onSnooze(null)}>
          {t('snooze.wakeLong')}
        </button>
      )}
      {choices.map(({ id, until }) => (
        <button key={id} type="button" className="button button-small" onClick={() => onSnooze(until)}>
          {wordOf(speech, id, until, now)}
        </button>
      ))}
      <button type="button" className="button button-small" onClick={() => setOther(true)}>
        {t('snooze.other')}
      </button>
    </div>
  )
}

function wordOf(
  { t, clock, language }: Speech,
  id: SnoozeChoice['id'],
  until: Instant,
  now: Instant,
): string {
  if (id === 'hour') return t('snooze.hour')
  if (id === 'evening') return t('snooze.evening', { time: clock.time(until) })
  const [first = '', ...rest] = clock.when(until, now)
  return first.toLocaleUpperCase(language) + rest.join('')
}

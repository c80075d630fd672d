import { AlarmClockOff } from 'lucide-react'
import type { ChatView, PopupActions } from '../model'
import { useSpeech } from '../words'

interface Props {
  chat: ChatView
  now: number
  onWake: PopupActions['snooze']
}

/** Until when this chat is silent, and how that ends at once; nothing where it is not put off. */
export function Snoozed({ chat: { key, snoozedUntil }, now, onWake }: Props) {
  const { t, clock } = useSpeech()
  if (snoozedUntil === null) return null
  return (
    <p className="snoozed">
      <AlarmClockOff size={15} aria-hidden="true" />
      <span>{t('snooze.until', { when: clock.when(snoozedUntil, now) })}</span>
      <button type="button" className="button button-quiet" onClick={() => onWake(key, null, snoozedUntil)}>
        {t('snooze.wake')}
      </button>
    </p>
  )
}

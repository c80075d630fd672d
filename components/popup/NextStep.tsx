import type { ChatView } from '../model'
import { LevelIcon } from '../parts/LevelIcon'
import type { Speech } from '../words'
import { useSpeech } from '../words'
import { levelOf } from './level'

/** What to do now and how long there is, readable at a glance: an icon, a verb, a time. */
export function NextStep({ chat, now }: { chat: ChatView; now: number }) {
  const speech = useSpeech()
  const level = levelOf(chat)
  const { countdown, detail } = timing(speech, chat, now)
  return (
    <div className={`next fill-${level}`}>
      <span className="next-icon">
        <LevelIcon level={level} size={22} />
      </span>
      <div className="next-words">
        <p className="next-do">{headline(speech, chat)}</p>
        {countdown && <p className={`next-countdown ink-${level}`}>{countdown}</p>}
        {detail && <p className="next-detail">{detail}</p>}
      </div>
    </div>
  )
}

function headline({ t }: Speech, { next, stage }: ChatView): string {
  if (stage === 'closed') return t('stage.closed')
  if (next.do === 'check-connection') return t('do.connection-check')
  if (next.do === 'write' && next.deadline) return t(`do.${next.deadline.rule}`)
  return t(`do.${next.do}`)
}

function timing({ t, clock }: Speech, { next, stage }: ChatView, now: number) {
  if (stage === 'closed') return { detail: t('chat.closedHint') }
  if (next.do === 'wait') {
    const until = next.until ?? next.deadline?.due
    return { detail: until ? t('chat.waitUntil', { when: clock.when(until, now) }) : t('chat.waitOpen') }
  }
  if (!next.deadline) return { detail: next.do === 'nothing' ? t('chat.noDeadline') : null }
  const { due } = next.deadline
  return { countdown: clock.countdown(due, now), detail: t('chat.due', { when: clock.when(due, now) }) }
}

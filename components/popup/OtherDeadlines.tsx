import type { Deadline } from '../../lib/protocol/types'
import type { ChatView } from '../model'
import { LevelIcon } from '../parts/LevelIcon'
import { useSpeech } from '../words'
import { isStep } from './FirstMessages'

/** Deadlines of this chat beside the one that leads: open ones that the steps do not already draw. */
export function OtherDeadlines({ chat, now }: { chat: ChatView; now: number }) {
  const { t, clock } = useSpeech()
  const leading = chat.next.deadline
  const open = chat.deadlines.filter(
    (deadline) => isOpen(deadline) && !isStep(deadline.rule) && !isSame(deadline, leading),
  )
  if (open.length === 0) return null
  return (
    <ul className="more-deadlines" aria-label={t('chat.deadlines')}>
      {open.map((deadline) => (
        <li key={deadline.rule} className="more-deadline">
          <LevelIcon
            level={deadline.state === 'upcoming' ? 'later' : isLate(deadline) ? 'overdue' : 'soon'}
          />
          <span className="more-deadline-rule">{t(`rule.${deadline.rule}`)}</span>
          <span className="more-deadline-due">{clock.countdown(deadline.due, now)}</span>
        </li>
      ))}
    </ul>
  )
}

const isLate = ({ state }: Deadline) => state === 'overdue'
const isOpen = ({ state }: Deadline) => state === 'soon' || state === 'overdue' || state === 'upcoming'
/** A chat has one deadline of each rule. */
const isSame = (one: Deadline, other: Deadline | undefined) => one.rule === other?.rule

import type { DeadlineState } from '../../lib/protocol/types'
import type { ChatRow, ChatView, RowLevel } from '../model'

const LEVEL: Record<DeadlineState, RowLevel> = {
  overdue: 'overdue',
  soon: 'soon',
  upcoming: 'later',
  met: 'none',
  late: 'none',
}

/** How urgent the chat on screen is: as urgent as what asks for the next action. */
export const levelOf = ({ next }: ChatView): RowLevel => (next.deadline ? LEVEL[next.deadline.state] : 'none')

/** Something presses: its reminders can be put off. */
export const isPressing = (chat: ChatView): boolean => ['overdue', 'soon'].includes(levelOf(chat))
export const canSnooze = ({ level }: ChatRow): boolean => ['overdue', 'soon', 'snoozed'].includes(level)

import { isPressing } from './deadlines'
import { clientAnswered } from './endings'
import type { History } from './history'
import { isBefore, type Moment } from './moments'
import type { Advice } from './next-action'
import type { Case } from './rule'
import type { Deadline, GivenReason } from './types'
import { addWorking } from './working-time'

/** Everything that speaks for a verdict: the stage, what presses, what ended the sequence, why to wait. */
export function explain(
  chat: Case,
  stage: GivenReason,
  deadlines: readonly Deadline[],
  { reason }: Advice,
): GivenReason[] {
  const why = [stage]
  if (chat.history.closed) return why
  for (const deadline of deadlines) if (isPressing(deadline)) why.push(pressing(deadline))
  const ended = endOfSequence(chat)
  if (ended) why.push(ended)
  if (reason) why.push(reason)
  if (addWorking(chat.hours, chat.history.now, 1) === null) why.push({ id: 'no-working-time', values: {} })
  return why
}

function pressing({ rule, due, state }: Deadline): GivenReason {
  return { id: state === 'soon' ? 'deadline-soon' : 'deadline-overdue', values: { rule, due } }
}

/** Why the second and third message are no longer asked for. */
function endOfSequence(chat: Case): GivenReason | null {
  const { history } = chat
  if (history.booked && cutsShort(history.booked, history))
    return { id: 'booking-ended-sequence', values: { at: history.booked.at } }
  const answer = clientAnswered(chat)
  return answer && cutsShort(answer, history)
    ? { id: 'answer-ended-sequence', values: { at: answer.at } }
    : null
}

function cutsShort(end: Moment, { contacts }: History): boolean {
  const third = contacts.nth(2)
  return !third || isBefore(end, third)
}

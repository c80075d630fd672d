import type { Reason } from '../../lib/protocol/types'
import type { ChatView } from '../model'
import { useSpeech } from '../words'
import { reasonText } from './reason'

/** The reasons of the verdict, one sentence each. */
export function Why({ chat, now }: { chat: ChatView; now: number }) {
  const speech = useSpeech()
  const reasons = chat.why.filter((reason) => !repeats(reason, chat))
  const sentences = reasons.flatMap((reason) => reasonText(speech, reason, now) ?? [])
  if (sentences.length === 0) return null
  return (
    <ul className="why" aria-label={speech.t('chat.why')}>
      {sentences.map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  )
}

/** The deadline that leads is told above in larger letters. */
const repeats = ({ id, values }: Reason, { next }: ChatView) =>
  id.startsWith('deadline-') && values.rule === next.deadline?.rule

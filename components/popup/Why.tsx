import type { Reason } from '../../lib/protocol/types'
import { type Speech, useSpeech } from '../words'

/** The reasons of the verdict, one sentence each. An unknown reason is left out rather than shown as a code. */
export function Why({ reasons }: { reasons: readonly Reason[] }) {
  const speech = useSpeech()
  const sentences = reasons.flatMap((reason) => sentence(speech, reason) ?? [])
  if (sentences.length === 0) return null
  return (
    <ul className="why" aria-label={speech.t('chat.why')}>
      {sentences.map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  )
}

function sentence({ t, has }: Speech, reason: Reason): string | null {
  const key = `why.${reason.id}`
  return has(key) ? t(key, reason.values) : null
}

import type { Gender } from '../../lib/settings'
import { placeholderNames } from '../../lib/templates/gaps'
import { parse } from '../../lib/templates/parse'
import type { Template } from '../../lib/templates/types'
import { useSpeech } from '../words'

interface Props {
  template: Pick<Template, 'text' | 'language'>
  gender: Gender
}

/** A message before it is filled in: what is left open by its name, the specialist's own form of the words. */
export function MessageText({ template: { text, language }, gender }: Props) {
  const speech = useSpeech()
  let at = 0
  return (
    <p className="message-text" lang={language}>
      {parse(text).map((token) => {
        at += 1
        if (token.kind === 'text') return token.text
        if (token.kind === 'forms') return token[gender]
        return (
          <span key={at} className="message-place">
            {placeholderNames[speech.language][token.name]}
          </span>
        )
      })}
    </p>
  )
}

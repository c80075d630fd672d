import { CircleAlert, Lightbulb } from 'lucide-react'
import { useMemo } from 'react'
import { checkDraft } from '../../lib/drafts/check'
import type { ChatLanguage } from '../../lib/facts'
import { useSpeech } from '../words'

interface Props {
  text: string
  language: ChatLanguage
}

/** What the draft check says of the example. It keeps nothing from being saved. */
export function Advice({ text, language }: Props) {
  const { t, has } = useSpeech()
  const findings = useMemo(() => checkDraft(text, { language }), [text, language])
  const told = findings.filter(({ id }) => id !== 'unfilled')
  if (told.length === 0) return null
  return (
    <ul className="message-advice">
      {told.map(({ id, weight, reason, fix, values }) => {
        const Icon = weight === 'stop' ? CircleAlert : Lightbulb
        return (
          <li key={`${id} ${values.words}`} className={weight === 'stop' ? 'ink-overdue' : 'ink-soon'}>
            <Icon size={15} aria-hidden="true" />
            <span>
              {has(reason) && t(reason, values)} {has(fix) && t(fix, values)}
            </span>
          </li>
        )
      })}
    </ul>
  )
}

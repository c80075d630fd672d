import { useEffect, useRef, useState } from 'react'
import type { ChatView } from '../model'
import { TOLD } from '../parts/told'
import { useSpeech } from '../words'

/**
 * Tells who hears the panel, and does not see it, that another chat came into it: it follows the page. Of the first one
 * nothing is said, as it is what the panel was opened for.
 */
export function ChatInView({ chat }: { chat: ChatView | null }) {
  const { t } = useSpeech()
  const [said, setSaid] = useState('')
  const before = useRef<string | null | undefined>(undefined)
  const name = chat ? (chat.name ?? t('chat.noName')) : null
  const inView = chat && (chat.key || name)
  const sentence = chat && name !== null ? t('chat.inView', { name, stage: t(`stage.${chat.stage}`) }) : ''
  useEffect(() => {
    const first = before.current === undefined
    if (inView === before.current || (first && inView === null)) return
    before.current = inView
    setSaid(first ? '' : sentence)
  }, [inView, sentence])
  return (
    <p className="visually-hidden" {...TOLD}>
      {said}
    </p>
  )
}

import type { Reading } from '../model'
import { useSpeech } from '../words'

/** What the page showed, in words: enough to see whether it is what one sees oneself. A box that is missed is a finding. */
export function WhatWasRead({ reading }: { reading: Reading }) {
  const { t } = useSpeech()
  const last = reading.last.map(({ author, time }) => [t(`read.by.${author}`), time ?? ''].join(' ').trim())
  return (
    <ul className="what-was-read">
      <li>
        {t('read.chats', { count: reading.chats })} · {t('read.messages', { count: reading.messages })}
      </li>
      {last.length > 0 && <li>{t('read.last', { messages: last.join(', ') })}</li>}
      {reading.box && reading.confidence === 'good' && <li>{t('read.boxFound')}</li>}
    </ul>
  )
}

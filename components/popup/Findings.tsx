import { TriangleAlert } from 'lucide-react'
import type { Reading } from '../model'
import { useSpeech } from '../words'
import { Teach } from './Teach'
import { WhatWasRead } from './WhatWasRead'

interface Props {
  reading: Reading
  onTeach: () => void
}

/** What could not be read or does not add up, what was read instead, and the way out. */
export function Findings({ reading, onTeach }: Props) {
  const { t } = useSpeech()
  return (
    <section className="doubts">
      <h2 className="doubts-title">
        <TriangleAlert size={16} aria-hidden="true" />
        {t('read.checkTitle')}
      </h2>
      <ul className="doubts-list">
        {reading.findings.map((finding) => (
          <li key={finding}>{t(`reading.${finding}`)}</li>
        ))}
      </ul>
      <WhatWasRead reading={reading} />
      <Teach onTeach={onTeach} />
    </section>
  )
}

import { TriangleAlert } from 'lucide-react'
import type { Finding } from '../../lib/platforms/types'
import { useSpeech } from '../words'

/** What could not be read or does not add up, in words. */
export function Findings({ findings }: { findings: readonly Finding[] }) {
  const { t } = useSpeech()
  return (
    <section className="doubts">
      <h2 className="doubts-title">
        <TriangleAlert size={16} aria-hidden="true" />
        {t('read.checkTitle')}
      </h2>
      <ul className="doubts-list">
        {findings.map((finding) => (
          <li key={finding}>{t(`reading.${finding}`)}</li>
        ))}
      </ul>
    </section>
  )
}

import { TriangleAlert } from 'lucide-react'
import type { Finding } from '../../lib/platforms/types'
import { Panel } from '../parts/Panel'
import { useSpeech } from '../words'

/** What could not be read or does not add up, in words. */
export function Findings({ findings }: { findings: readonly Finding[] }) {
  const { t } = useSpeech()
  return (
    <Panel icon={TriangleAlert} tone="warning" title={t('read.checkTitle')}>
      <ul className="findings">
        {findings.map((finding) => (
          <li key={finding}>{t(`reading.${finding}`)}</li>
        ))}
      </ul>
    </Panel>
  )
}

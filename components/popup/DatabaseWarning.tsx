import { DatabaseZap } from 'lucide-react'
import { Panel } from '../parts/Panel'
import { useSpeech } from '../words'

export function DatabaseWarning() {
  const { t } = useSpeech()
  return (
    <div role="alert">
      <Panel icon={DatabaseZap} tone="warning" title={t('database.title')} text={t('database.text')} />
    </div>
  )
}

import { ShieldCheck } from 'lucide-react'
import { Panel } from '../parts/Panel'
import { useSpeech } from '../words'

/** Before the specialist agreed there is only one thing to do. */
export function NoConsent({ onStart }: { onStart: () => void }) {
  const { t } = useSpeech()
  return (
    <main className="popup-main">
      <Panel icon={ShieldCheck} title={t('consent.title')} text={t('consent.text')}>
        <button type="button" className="button button-primary" onClick={onStart}>
          {t('consent.start')}
        </button>
      </Panel>
    </main>
  )
}

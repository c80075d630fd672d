import { Power } from 'lucide-react'
import { Panel } from '../parts/Panel'
import { useSpeech } from '../words'

interface Props {
  state: 'ok' | 'silent'
  onRestart: () => void
}

/** Says that Hilo's own background does not answer, what that means, and starts it anew; nothing while it does. */
export function NoBackground({ state, onRestart }: Props) {
  const { t } = useSpeech()
  if (state === 'ok') return null
  return (
    <div role="alert">
      <Panel icon={Power} tone="warning" title={t('background.title')} text={t('background.text')}>
        <div className="buttons">
          <button type="button" className="button button-primary" onClick={onRestart}>
            {t('background.restart')}
          </button>
        </div>
        <p className="panel-text">{t('background.still')}</p>
      </Panel>
    </div>
  )
}

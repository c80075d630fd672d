import { PartyPopper } from 'lucide-react'
import { useFocusOnAppear } from '../parts/focus'
import { Panel } from '../parts/Panel'
import { useSpeech } from '../words'
import type { WelcomeActions } from './model'

/** Nothing is left to be done here. */
export function Finished({ actions }: { actions: Pick<WelcomeActions, 'openPlatform' | 'openOptions'> }) {
  const { t } = useSpeech()
  const all = useFocusOnAppear<HTMLDivElement>()
  return (
    <div ref={all} tabIndex={-1} className="setup-finished">
      <Panel icon={PartyPopper} title={t('steps.finished')} text={t('steps.finishedText')}>
        <div className="buttons">
          <button type="button" className="button button-primary" onClick={actions.openPlatform}>
            {t('after.openButton')}
          </button>
          <button type="button" className="button" onClick={actions.openOptions}>
            {t('steps.toOptions')}
          </button>
        </div>
      </Panel>
    </div>
  )
}

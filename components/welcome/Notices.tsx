import { BellRing } from 'lucide-react'
import { useState } from 'react'
import { TOLD } from '../parts/told'
import { useSpeech } from '../words'
import type { StepProps } from './Steps'

type State = 'idle' | 'sent' | 'unseen' | 'blocked'
const HELP = ['quiet', 'windows', 'mac', 'badge'] as const

/** Whether reminders come through: only the specialist can tell, so that is asked. */
export function Notices({ actions, onDone }: StepProps) {
  const { t } = useSpeech()
  const [state, setState] = useState<State>('idle')
  const test = () =>
    void actions.testNotice().then(
      (outcome) => setState(outcome),
      () => setState('blocked'),
    )
  return (
    <>
      <p>{t('notices.lead')}</p>
      <button type="button" className={state === 'idle' ? 'button button-primary' : 'button'} onClick={test}>
        <BellRing size={16} aria-hidden="true" />
        {t(state === 'idle' ? 'notices.test' : 'notices.again')}
      </button>
      <div {...TOLD}>
        {state === 'sent' && <p>{t('notices.asked')}</p>}
        {state === 'blocked' && <p className="field-error">{t('notices.blocked')}</p>}
      </div>
      {state === 'sent' && (
        <div className="buttons">
          <button type="button" className="button button-primary" onClick={onDone}>
            {t('notices.yes')}
          </button>
          <button type="button" className="button" onClick={() => setState('unseen')}>
            {t('notices.no')}
          </button>
        </div>
      )}
      {(state === 'unseen' || state === 'blocked') && <Help />}
    </>
  )
}

function Help() {
  const { t } = useSpeech()
  return (
    <div className="sample" role="status">
      <h3 className="section-title">{t('notices.help')}</h3>
      <ul className="promise-list">
        {HELP.map((what) => (
          <li key={what}>{t(`notices.help.${what}`)}</li>
        ))}
      </ul>
    </div>
  )
}

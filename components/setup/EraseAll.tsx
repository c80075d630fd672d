import { Trash2 } from 'lucide-react'
import { useFocusOnAppear } from '../parts/focus'
import { TOLD } from '../parts/told'
import { useSpeech } from '../words'
import type { OptionsActions } from './model'

export type Erasing = 'closed' | 'asking' | 'erasing' | 'done' | 'account-kept' | 'failed'

interface Props {
  /** How far it is: kept by whoever outlives what is erased. */
  state: Erasing
  setState: (state: Erasing) => void
  onErase: OptionsActions['erase']
}

/** One button erases everything, after one question: there is no way back. */
export function EraseAll({ state, setState, onErase }: Props) {
  const { t } = useSpeech()
  const erase = () => {
    setState('erasing')
    onErase().then(
      (how) => setState(how === 'erased' ? 'done' : how),
      () => setState('failed'),
    )
  }
  return (
    <section className="card section">
      <h2 className="section-heading">{t('erase.title')}</h2>
      <p className="muted">{t('erase.lead')}</p>
      <p className="muted">{t('erase.account')}</p>
      {state !== 'asking' && state !== 'erasing' && (
        <button type="button" className="button button-danger" onClick={() => setState('asking')}>
          <Trash2 size={16} aria-hidden="true" />
          {t('erase.button')}
        </button>
      )}
      {(state === 'asking' || state === 'erasing') && (
        <Confirmation busy={state === 'erasing'} onYes={erase} onNo={() => setState('closed')} />
      )}
      <p {...TOLD} className={state === 'done' ? undefined : 'field-error'}>
        {(state === 'done' || state === 'account-kept' || state === 'failed') && t(`erase.${state}`)}
      </p>
    </section>
  )
}

function Confirmation(props: { busy: boolean; onYes: () => void; onNo: () => void }) {
  const { t } = useSpeech()
  const keep = useFocusOnAppear<HTMLButtonElement>()
  return (
    <div className="form" role="alert">
      <p>
        <strong>{t('erase.confirm')}</strong>
      </p>
      <div className="buttons">
        <button type="button" className="button button-danger" disabled={props.busy} onClick={props.onYes}>
          {t('erase.yes')}
        </button>
        <button ref={keep} type="button" className="button" disabled={props.busy} onClick={props.onNo}>
          {t('erase.no')}
        </button>
      </div>
    </div>
  )
}

import { type FormEvent, useState } from 'react'
import { TOLD } from '../parts/told'
import { useSpeech } from '../words'
import type { LockActions } from './data-model'
import { LockOn } from './LockOn'
import { Minutes } from './Minutes'
import type { OptionsModel } from './model'
import { faultOf, NOTHING_TYPED, PassphraseTwice } from './PassphraseTwice'

interface Props {
  lock: OptionsModel['lock']
  actions: LockActions
}

/** The passphrase that Hilo is closed with: turned on, changed and taken away. */
export function Lock({ lock, actions }: Props) {
  const { t } = useSpeech()
  return (
    <section className="card section" aria-label={t('lock.title')}>
      <div>
        <h2 className="section-heading">{t('lock.title')}</h2>
        <p className="muted">{t('lock.lead')}</p>
      </div>
      {lock ? <LockOn minutes={lock.minutes} actions={actions} /> : <TurnOn onTurnOn={actions.turnLockOn} />}
    </section>
  )
}

function TurnOn({ onTurnOn }: { onTurnOn: LockActions['turnLockOn'] }) {
  const { t } = useSpeech()
  const [typed, setTyped] = useState(NOTHING_TYPED)
  const [refused, setRefused] = useState(false)
  const [minutes, setMinutes] = useState(15)
  const [state, setState] = useState<'idle' | 'busy' | 'failed'>('idle')
  const turnOn = (event: FormEvent) => {
    event.preventDefault()
    setRefused(faultOf(typed) !== null)
    if (faultOf(typed)) return
    setState('busy')
    onTurnOn(typed.passphrase, minutes).catch(() => setState('failed'))
  }
  return (
    <form className="form" onSubmit={turnOn}>
      <p>{t('lock.meanwhile')}</p>
      <PassphraseTwice
        typed={typed}
        onType={setTyped}
        fault={refused ? faultOf(typed) : null}
        forgotten={t('lock.forgotten')}
      />
      <Minutes value={minutes} onChange={setMinutes} />
      <div className="buttons">
        <button type="submit" className="button button-primary" disabled={state === 'busy'}>
          {t(state === 'busy' ? 'lock.turningOn' : 'lock.turnOn')}
        </button>
      </div>
      <p {...TOLD} className="field-error">
        {state === 'failed' && t('lock.failed')}
      </p>
    </form>
  )
}

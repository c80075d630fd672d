import { LockKeyhole } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import type { InterfaceLanguage } from '../../lib/settings'
import type { PassphraseOutcome } from '../setup/data-model'
import { EraseAll, type Erasing } from '../setup/EraseAll'
import type { OptionsActions } from '../setup/model'
import { Speaking, useSpeech } from '../words'
import { PassphraseField, usePassphrase } from './PassphraseField'

export interface ClosedModel {
  language: InterfaceLanguage
  /** `closed`: it reads and reminds meanwhile; `shut`: it only reminds of what it knew. */
  state: 'closed' | 'shut'
}

export interface ClosedActions {
  open(passphrase: string): Promise<PassphraseOutcome>
  erase: OptionsActions['erase']
}

interface Props {
  model: ClosedModel
  actions: ClosedActions
}

/** All that is to be seen of Hilo while it is closed. */
export function Closed({ model, actions }: Props) {
  return (
    // No time is told here.
    <Speaking language={model.language} zone="UTC">
      <main className="closed">
        <Opening state={model.state} onOpen={actions.open} />
        <Forgotten onErase={actions.erase} />
      </main>
    </Speaking>
  )
}

function Opening({ state, onOpen }: { state: ClosedModel['state']; onOpen: ClosedActions['open'] }) {
  const { t } = useSpeech()
  const passphrase = usePassphrase(onOpen)
  const open = (event: FormEvent) => {
    event.preventDefault()
    void passphrase.tell()
  }
  return (
    <form className="form" onSubmit={open}>
      <LockKeyhole size={28} aria-hidden="true" className="closed-icon" />
      <div>
        <h1 className="closed-title">{t('lock.closed')}</h1>
        <p className="muted">{t(state === 'shut' ? 'lock.shut' : 'lock.reads')}</p>
      </div>
      <PassphraseField label={t('lock.passphrase')} {...passphrase.field} />
      <div className="buttons">
        <button type="submit" className="button button-primary" disabled={passphrase.busy}>
          {t(passphrase.busy ? 'lock.opening' : 'lock.open')}
        </button>
      </div>
    </form>
  )
}

/** There is one way only, and it is said before it is offered. */
function Forgotten({ onErase }: { onErase: ClosedActions['erase'] }) {
  const { t } = useSpeech()
  const [shown, setShown] = useState(false)
  const [erasing, setErasing] = useState<Erasing>('closed')
  if (!shown)
    return (
      <button type="button" className="button button-quiet" onClick={() => setShown(true)}>
        {t('lock.forgot')}
      </button>
    )
  return (
    <>
      <p>{t('lock.forgotText')}</p>
      <EraseAll state={erasing} setState={setErasing} onErase={onErase} />
    </>
  )
}

import { LockKeyhole } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import { PassphraseField, usePassphrase } from '../lock/PassphraseField'
import { TOLD } from '../parts/told'
import { useSpeech } from '../words'
import type { LockActions } from './data-model'
import { Minutes } from './Minutes'
import { faultOf, NOTHING_TYPED, PassphraseTwice } from './PassphraseTwice'
import { SavedWord } from './SavedWord'
import { useUndoable } from './useUndoable'

interface Props {
  minutes: number
  actions: LockActions
}

/** What can be done with a passphrase that is there. */
export function LockOn({ minutes: kept, actions }: Props) {
  const { t } = useSpeech()
  const { value: minutes, state, change, undo } = useUndoable(kept, actions.setLockMinutes)
  const [wish, setWish] = useState<'change' | 'turnOff' | null>(null)
  const [changed, setChanged] = useState(false)
  const begin = (what: typeof wish) => {
    setChanged(false)
    setWish(what)
  }
  const end = () => {
    setChanged(wish === 'change')
    setWish(null)
  }
  return (
    <>
      <p>{t('lock.meanwhile')}</p>
      <Minutes value={minutes} onChange={change} />
      <SavedWord state={state} onUndo={undo} />
      {wish === null && (
        <div className="buttons">
          <button type="button" className="button button-primary" onClick={() => void actions.closeNow()}>
            <LockKeyhole size={16} aria-hidden="true" />
            {t('lock.closeNow')}
          </button>
          <button type="button" className="button" onClick={() => begin('change')}>
            {t('lock.change')}
          </button>
          <button type="button" className="button" onClick={() => begin('turnOff')}>
            {t('lock.turnOff')}
          </button>
        </div>
      )}
      {wish === 'change' && <Change actions={actions} onDone={end} onNo={() => setWish(null)} />}
      {wish === 'turnOff' && <TurnOff actions={actions} onNo={() => setWish(null)} />}
      <p {...TOLD}>{changed && t('lock.changed')}</p>
    </>
  )
}

function Change(props: { actions: LockActions; onDone: () => void; onNo: () => void }) {
  const { t } = useSpeech()
  const [next, setNext] = useState(NOTHING_TYPED)
  const [refused, setRefused] = useState(false)
  const current = usePassphrase((typed) => props.actions.changePassphrase(typed, next.passphrase))
  const change = (event: FormEvent) => {
    event.preventDefault()
    setRefused(faultOf(next) !== null)
    if (!faultOf(next)) void current.tell(props.onDone)
  }
  return (
    <form className="form" onSubmit={change}>
      <PassphraseField label={t('lock.current')} {...current.field} />
      <PassphraseTwice
        typed={next}
        onType={setNext}
        fault={refused ? faultOf(next) : null}
        forgotten={t('lock.forgotten')}
      />
      <YesNo yes={t('lock.changeNow')} busy={current.busy} onNo={props.onNo} />
    </form>
  )
}

function TurnOff({ actions, onNo }: { actions: LockActions; onNo: () => void }) {
  const { t } = useSpeech()
  const current = usePassphrase(actions.turnLockOff)
  const turnOff = (event: FormEvent) => {
    event.preventDefault()
    void current.tell()
  }
  return (
    <form className="form" onSubmit={turnOff}>
      <PassphraseField label={t('lock.current')} {...current.field} />
      <YesNo yes={t('lock.turnOffNow')} busy={current.busy} onNo={onNo} />
    </form>
  )
}

function YesNo({ yes, busy, onNo }: { yes: string; busy: boolean; onNo: () => void }) {
  const { t } = useSpeech()
  return (
    <div className="buttons">
      <button type="submit" className="button button-primary" disabled={busy}>
        {busy ? t('restore.restoring') : yes}
      </button>
      <button type="button" className="button" onClick={onNo}>
        {t('marks.cancel')}
      </button>
    </div>
  )
}

import { Upload } from 'lucide-react'
import { type FormEvent, useRef, useState } from 'react'
import type { BackupFault } from '../../lib/backup/types'
import type { Translate } from '../../lib/locales'
import { Field } from '../parts/Field'
import { FIRST_FIELD, useFocusOnAppear } from '../parts/focus'
import { useSpeech } from '../words'
import type { BackupActions, BackupOffer, ReadBackup } from './model'

export type Restoring =
  | { step: 'closed' | 'reading' | 'restoring' | 'undone' | 'failed' }
  | { step: 'locked'; file: File; wrong: boolean }
  | { step: 'refused'; fault: BackupFault }
  | { step: 'asking'; offer: ReadBackup }
  | { step: 'done'; undo: () => Promise<void>; sites: readonly string[] }

interface Props {
  /** How far it is: kept by whoever outlives what is replaced. */
  state: Restoring
  setState: (state: Restoring) => void
  now: number
  onRead: BackupActions['readBackup']
}

/** Takes a copy in: what it holds is told first, and what was here can be had back. */
export function Restore({ state, setState, now, onRead }: Props) {
  const { t } = useSpeech()
  const read = (file: File, passphrase: string | null) => {
    setState({ step: 'reading' })
    void onRead(file, passphrase).then((offer) => setState(stateOf(offer, file)))
  }
  const replace = ({ restore, sites }: ReadBackup) => {
    setState({ step: 'restoring' })
    restore().then(
      ({ undo }) => setState({ step: 'done', undo, sites }),
      () => setState({ step: 'failed' }),
    )
  }
  const undo = (back: () => Promise<void>) => {
    setState({ step: 'restoring' })
    back().then(
      () => setState({ step: 'undone' }),
      () => setState({ step: 'failed' }),
    )
  }
  const close = () => setState({ step: 'closed' })
  const busy = state.step === 'reading' || state.step === 'restoring' ? state.step : null
  return (
    <section className="card section" aria-label={t('restore.title')}>
      <div>
        <h2 className="section-heading">{t('restore.title')}</h2>
        <p className="muted">{t('restore.lead')}</p>
      </div>
      {state.step === 'locked' && (
        <Unlock state={state} onTell={(told) => read(state.file, told)} onNo={close} />
      )}
      {state.step === 'asking' && (
        <Contents offer={state.offer} now={now} onYes={() => replace(state.offer)} onNo={close} />
      )}
      {state.step !== 'locked' && state.step !== 'asking' && (
        <ChooseFile busy={busy !== null} onChoose={(file) => read(file, null)} />
      )}
      <div role="status">
        {busy && <p className="muted">{t(`restore.${busy}`)}</p>}
        {state.step === 'failed' && <p className="field-error">{t('restore.failed')}</p>}
        {state.step === 'refused' && <p className="field-error">{faultWords(t, state.fault)}</p>}
        {state.step === 'undone' && <p>{t('restore.undone')}</p>}
        {state.step === 'done' && <Done state={state} onUndo={() => undo(state.undo)} />}
      </div>
    </section>
  )
}

function stateOf(offer: BackupOffer, file: File): Restoring {
  if ('locked' in offer) return { step: 'locked', file, wrong: false }
  if ('restore' in offer) return { step: 'asking', offer }
  return offer.problem === 'passphrase'
    ? { step: 'locked', file, wrong: true }
    : { step: 'refused', fault: offer }
}

/** What is wrong, where, and that nothing was changed. */
function faultWords(t: Translate, { problem, line, part, number }: BackupFault): string {
  const where = part && t(`restore.part.${part}`)
  const words = [
    where === null ? t(`restore.problem.${problem}`) : t('restore.damagedIn', { where }),
    number !== null && t('restore.number', { number }),
    line !== null && t('exchange.line', { line }),
    t('profiles.kept'),
  ]
  return words.filter(Boolean).join(' ')
}

function ChooseFile({ busy, onChoose }: { busy: boolean; onChoose: (file: File) => void }) {
  const { t } = useSpeech()
  const input = useRef<HTMLInputElement>(null)
  return (
    <div className="buttons">
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        hidden
        aria-label={t('restore.choose')}
        onChange={({ target }) => {
          const file = target.files?.[0]
          if (file) onChoose(file)
        }}
      />
      <button type="button" className="button" disabled={busy} onClick={() => input.current?.click()}>
        <Upload size={16} aria-hidden="true" />
        {t('restore.choose')}
      </button>
    </div>
  )
}

interface UnlockProps {
  state: Extract<Restoring, { step: 'locked' }>
  onTell: (passphrase: string) => void
  onNo: () => void
}

function Unlock({ state: { file, wrong }, onTell, onNo }: UnlockProps) {
  const { t } = useSpeech()
  const [typed, setTyped] = useState('')
  const form = useFocusOnAppear<HTMLFormElement>(FIRST_FIELD)
  const tell = (event: FormEvent) => {
    event.preventDefault()
    onTell(typed)
  }
  return (
    <form ref={form} className="form" onSubmit={tell}>
      <Field
        label={t('restore.locked', { file: file.name })}
        error={wrong ? t('restore.problem.passphrase') : null}
      >
        {(control) => (
          <input
            {...control}
            className="input"
            type="password"
            autoComplete="off"
            value={typed}
            onChange={({ target }) => setTyped(target.value)}
          />
        )}
      </Field>
      <div className="buttons">
        <button type="submit" className="button button-primary" disabled={typed === ''}>
          {t('restore.unlock')}
        </button>
        <button type="button" className="button" onClick={onNo}>
          {t('marks.cancel')}
        </button>
      </div>
    </form>
  )
}

interface ContentsProps {
  offer: ReadBackup
  now: number
  onYes: () => void
  onNo: () => void
}

/** What would come, what would go, and the question. */
function Contents({ offer: { madeAt, chats, messages, here, sites }, now, onYes, onNo }: ContentsProps) {
  const { t, clock } = useSpeech()
  const no = useFocusOnAppear<HTMLButtonElement>()
  return (
    <div className="sample form" role="alert">
      <h3 className="section-title">{t('restore.of', { when: clock.when(madeAt, now) })}</h3>
      <p>
        {t('restore.chats', { count: chats })} {t('restore.messages', { count: messages })}{' '}
        {t('restore.settings')}
      </p>
      {sites.length > 0 && <p>{t('restore.sites', { sites: sites.map(siteName).join(', ') })}</p>}
      <p>
        <strong>{here ? t('restore.replaces', { count: here }) : t('restore.reads')}</strong>
      </p>
      <div className="buttons">
        <button
          type="button"
          className={here ? 'button button-danger' : 'button button-primary'}
          onClick={onYes}
        >
          {t(here ? 'restore.replace' : 'restore.take')}
        </button>
        <button ref={no} type="button" className="button" onClick={onNo}>
          {t('marks.cancel')}
        </button>
      </div>
    </div>
  )
}

const siteName = (origin: string) => origin.replace(/^https?:\/\//, '')

interface DoneProps {
  state: Extract<Restoring, { step: 'done' }>
  onUndo: () => void
}

function Done({ state: { sites }, onUndo }: DoneProps) {
  const { t } = useSpeech()
  const button = useFocusOnAppear<HTMLButtonElement>()
  return (
    <div className="form">
      <p>
        {t('restore.done')}{' '}
        {sites.length > 0 && t('restore.sites', { sites: sites.map(siteName).join(', ') })}
      </p>
      <div className="buttons">
        <button ref={button} type="button" className="button" onClick={onUndo}>
          {t('notice.undo')}
        </button>
      </div>
    </div>
  )
}

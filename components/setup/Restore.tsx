import type { BackupFault } from '../../lib/backup/types'
import type { Translate } from '../../lib/locales'
import { FileButton } from '../parts/FileButton'
import { TOLD } from '../parts/told'
import { useSpeech } from '../words'
import { Contents, Done } from './CopyContents'
import type { BackupActions, BackupOffer, ReadBackup } from './data-model'
import { Unlock } from './Unlock'

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
        <Unlock
          file={state.file}
          wrong={state.wrong}
          onTell={(told) => read(state.file, told)}
          onNo={close}
        />
      )}
      {state.step === 'asking' && (
        <Contents offer={state.offer} now={now} onYes={() => replace(state.offer)} onNo={close} />
      )}
      {state.step !== 'locked' && state.step !== 'asking' && (
        <div className="buttons">
          <FileButton
            label={t('restore.choose')}
            accept=".json,application/json"
            disabled={busy !== null}
            onChoose={(file) => read(file, null)}
          />
        </div>
      )}
      <div {...TOLD}>
        {busy && <p className="muted">{t(`restore.${busy}`)}</p>}
        {state.step === 'failed' && <p className="field-error">{t('restore.failed')}</p>}
        {state.step === 'refused' && <p className="field-error">{faultWords(t, state.fault)}</p>}
        {state.step === 'undone' && <p>{t('restore.undone')}</p>}
        {state.step === 'done' && <Done sites={state.sites} onUndo={() => undo(state.undo)} />}
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

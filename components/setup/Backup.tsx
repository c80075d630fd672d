import { Download } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import { TOLD } from '../parts/told'
import { useSpeech } from '../words'
import type { BackupActions } from './data-model'
import { faultOf, NOTHING_TYPED, PassphraseTwice } from './PassphraseTwice'

type Outcome = 'busy' | 'failed' | { file: string; damaged: number } | null

/** A copy of everything as a file: what is in it, who can read it, and a passphrase against others. */
export function Backup({ onSave }: { onSave: BackupActions['saveBackup'] }) {
  const { t } = useSpeech()
  const [locked, setLocked] = useState(true)
  const [typed, setTyped] = useState(NOTHING_TYPED)
  const [refused, setRefused] = useState(false)
  const [outcome, setOutcome] = useState<Outcome>(null)
  const save = (event: FormEvent) => {
    event.preventDefault()
    const fault = locked && faultOf(typed)
    setRefused(Boolean(fault))
    if (fault) return
    setOutcome('busy')
    onSave(locked ? typed.passphrase : null).then(
      (saved) => {
        setTyped(NOTHING_TYPED)
        setOutcome(saved)
      },
      () => setOutcome('failed'),
    )
  }
  return (
    <section className="card section" aria-label={t('backup.title')}>
      <div>
        <h2 className="section-heading">{t('backup.title')}</h2>
        <p className="muted">{t('backup.lead')}</p>
      </div>
      <p>{t('backup.names')}</p>
      <form className="form" onSubmit={save}>
        <label className="tick">
          <input type="checkbox" checked={locked} onChange={({ target }) => setLocked(target.checked)} />
          {t('backup.lock')}
        </label>
        {locked ? (
          <PassphraseTwice
            typed={typed}
            onType={setTyped}
            fault={refused ? faultOf(typed) : null}
            forgotten={t('backup.forgotten')}
          />
        ) : (
          <p className="field-error">{t('backup.open')}</p>
        )}
        <div className="buttons">
          <button type="submit" className="button button-primary" disabled={outcome === 'busy'}>
            <Download size={16} aria-hidden="true" />
            {t(outcome === 'busy' ? 'backup.saving' : 'backup.save')}
          </button>
        </div>
      </form>
      <Said outcome={outcome} />
    </section>
  )
}

function Said({ outcome }: { outcome: Outcome }) {
  const { t } = useSpeech()
  const saved = typeof outcome === 'object' ? outcome : null
  return (
    <div {...TOLD}>
      {outcome === 'failed' && <p className="field-error">{t('backup.failed')}</p>}
      {saved && <p>{t('backup.saved', { file: saved.file })}</p>}
      {saved && saved.damaged > 0 && (
        <p className="field-error">{t('backup.damaged', { count: saved.damaged })}</p>
      )}
    </div>
  )
}

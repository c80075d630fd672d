import { Download } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import type { Key } from '../../lib/locales'
import { Field } from '../parts/Field'
import { useSpeech } from '../words'
import type { BackupActions } from './model'

/** Shorter ones are guessed too easily by whoever has the file. */
const SHORTEST = 12

interface Typed {
  passphrase: string
  again: string
}
const NOTHING: Typed = { passphrase: '', again: '' }

type Outcome = 'busy' | 'failed' | { file: string; damaged: number } | null

/** A copy of everything as a file: what is in it, who can read it, and a passphrase against others. */
export function Backup({ onSave }: { onSave: BackupActions['saveBackup'] }) {
  const { t } = useSpeech()
  const [locked, setLocked] = useState(true)
  const [typed, setTyped] = useState(NOTHING)
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
        setTyped(NOTHING)
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
          <Passphrase typed={typed} onType={setTyped} fault={refused ? faultOf(typed) : null} />
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

function faultOf({ passphrase, again }: Typed): { field: keyof Typed; word: Key } | null {
  if (passphrase.length < SHORTEST) return { field: 'passphrase', word: 'backup.short' }
  return passphrase === again ? null : { field: 'again', word: 'backup.different' }
}

interface PassphraseProps {
  typed: Typed
  onType: (typed: Typed) => void
  fault: ReturnType<typeof faultOf>
}

/** Typed twice: what nobody can read again must not be mistyped. */
function Passphrase({ typed, onType, fault }: PassphraseProps) {
  const { t } = useSpeech()
  return (
    <>
      {(['passphrase', 'again'] as const).map((field) => (
        <Field
          key={field}
          label={t(`backup.${field}`)}
          hint={field === 'passphrase' ? t('backup.hint', { count: SHORTEST }) : t('backup.forgotten')}
          error={fault?.field === field ? t(fault.word, { count: SHORTEST }) : null}
        >
          {(control) => (
            <input
              {...control}
              className="input"
              type="password"
              autoComplete="new-password"
              value={typed[field]}
              onChange={({ target }) => onType({ ...typed, [field]: target.value })}
            />
          )}
        </Field>
      ))}
    </>
  )
}

function Said({ outcome }: { outcome: Outcome }) {
  const { t } = useSpeech()
  const saved = typeof outcome === 'object' ? outcome : null
  return (
    <div role="status">
      {outcome === 'failed' && <p className="field-error">{t('backup.failed')}</p>}
      {saved && <p>{t('backup.saved', { file: saved.file })}</p>}
      {saved && saved.damaged > 0 && (
        <p className="field-error">{t('backup.damaged', { count: saved.damaged })}</p>
      )}
    </div>
  )
}

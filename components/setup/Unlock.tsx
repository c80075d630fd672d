import { type FormEvent, useState } from 'react'
import { FIRST_FIELD, useFocusOnAppear } from '../parts/focus'
import { PasswordField } from '../parts/PasswordField'
import { useSpeech } from '../words'

interface Props {
  file: File
  /** The one that was told before does not open it. */
  wrong: boolean
  onTell: (passphrase: string) => void
  onNo: () => void
}

/** Asks for the passphrase of a locked file. */
export function Unlock({ file, wrong, onTell, onNo }: Props) {
  const { t } = useSpeech()
  const [typed, setTyped] = useState('')
  const form = useFocusOnAppear<HTMLFormElement>(FIRST_FIELD)
  const tell = (event: FormEvent) => {
    event.preventDefault()
    onTell(typed)
  }
  return (
    <form ref={form} className="form" onSubmit={tell}>
      <PasswordField
        label={t('restore.locked', { file: file.name })}
        error={wrong ? t('restore.problem.passphrase') : null}
        typed={typed}
        onType={setTyped}
        autoComplete="off"
      />
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

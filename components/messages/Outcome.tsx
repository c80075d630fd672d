import { useState } from 'react'
import type { Key } from '../../lib/locales'
import { TOLD } from '../parts/told'
import { useSpeech } from '../words'
import type { Undo } from './model'

/** What just happened, and what takes it back. */
export interface Said {
  word: Key
  values?: Readonly<Record<string, string | number>>
  undo?: Undo
  failed?: true
}

interface Props {
  said: Said | null
  onSaid: (said: Said | null) => void
}

/** Said once, where it was done, with the way back. */
export function Outcome({ said, onSaid }: Props) {
  const { t } = useSpeech()
  const [busy, setBusy] = useState(false)
  const undo = async (takeBack: Undo) => {
    setBusy(true)
    await takeBack().then(
      () => onSaid({ word: 'messages.undone' }),
      () => onSaid({ word: 'options.notSaved', failed: true }),
    )
    setBusy(false)
  }
  const takeBack = said?.undo
  return (
    <div className="outcome" {...TOLD}>
      {said && <span className={said.failed ? 'field-error' : 'ink-later'}>{t(said.word, said.values)}</span>}
      {takeBack && (
        <button
          type="button"
          className="button button-small"
          disabled={busy}
          onClick={() => void undo(takeBack)}
        >
          {t('notice.undo')}
        </button>
      )}
    </div>
  )
}

import { useState } from 'react'
import type { CloseReason } from '../../lib/protocol/types'
import type { Mark } from '../model'
import { Choice } from '../parts/Choice'
import { FIRST_FIELD, useFocusOnAppear } from '../parts/focus'
import { useSpeech } from '../words'

const REASONS: readonly CloseReason[] = [
  'finished',
  'booked-elsewhere',
  'referred',
  'refused',
  'do-not-contact',
  'excluded',
]

/** Closing stops every timer of the chat, so it asks why. */
export function CloseForm({ onSave, onCancel }: { onSave: (mark: Mark) => void; onCancel: () => void }) {
  const { t } = useSpeech()
  const [reason, setReason] = useState<CloseReason>('finished')
  const form = useFocusOnAppear<HTMLFormElement>(FIRST_FIELD)
  return (
    <form
      ref={form}
      className="form"
      onSubmit={(event) => {
        event.preventDefault()
        onSave({ what: 'closed', reason })
      }}
    >
      <Choice
        label={t('marks.reason')}
        options={REASONS}
        value={reason}
        word={(option) => t(`close.${option}`)}
        onChange={setReason}
      />
      <div className="buttons">
        <button type="submit" className="button button-primary">
          {t('marks.close')}
        </button>
        <button type="button" className="button" onClick={onCancel}>
          {t('marks.cancel')}
        </button>
      </div>
    </form>
  )
}

import { useState } from 'react'
import type { Instant, SessionKind, SessionPlace } from '../../lib/protocol/types'
import type { Mark, SessionView } from '../model'
import { Choice } from '../parts/Choice'
import { useSpeech } from '../words'
import { DateTimeForm } from './DateTimeForm'

const KINDS: readonly SessionKind[] = ['individual', 'couple', 'child']
const PLACES: readonly SessionPlace[] = ['online', 'in-person']

interface Props {
  what: 'agreed' | 'paid' | 'moved'
  session: SessionView | null
  onSave: (mark: Mark) => void
  onCancel: () => void
}

/** When a session is, and for an agreement or a payment of which kind and where. */
export function SessionForm({ what, session, onSave, onCancel }: Props) {
  const { t } = useSpeech()
  const [kind, setKind] = useState<SessionKind>('individual')
  const [where, setWhere] = useState<SessionPlace>('online')
  return (
    <DateTimeForm
      required={what !== 'agreed'}
      start={proposed(what, session)}
      onCancel={onCancel}
      onSave={(at) => {
        const mark = what === 'moved' ? moved(session, at) : booked(what, at, kind, where)
        if (mark) onSave(mark)
      }}
    >
      {what !== 'moved' && (
        <div className="field-row">
          <Choice
            label={t('marks.kind')}
            options={KINDS}
            value={kind}
            word={(option) => t(`kind.${option}`)}
            onChange={setKind}
          />
          <Choice
            label={t('marks.where')}
            options={PLACES}
            value={where}
            word={(option) => t(`where.${option}`)}
            onChange={setWhere}
          />
        </div>
      )}
    </DateTimeForm>
  )
}

/** A payment is mostly of the session agreed before; a new agreement is of another one. */
function proposed(what: Props['what'], session: SessionView | null): Instant | null {
  if (!session || what === 'agreed' || (what === 'paid' && session.paid)) return null
  return session.start
}

function booked(
  what: 'agreed' | 'paid',
  at: Instant | null,
  kind: SessionKind,
  where: SessionPlace,
): Mark | null {
  if (what === 'agreed') return { what, kind, where, ...(at === null ? {} : { session: at }) }
  return at === null ? null : { what, session: at, kind, where }
}

const moved = (session: SessionView | null, to: Instant | null): Mark | null =>
  session && to !== null ? { what: 'moved', session: session.start, to } : null

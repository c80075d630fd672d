import { CalendarCheck } from 'lucide-react'
import { useId, useState } from 'react'
import type { BookingFact } from '../../lib/facts'
import type { Instant } from '../../lib/protocol/types'
import type { BookingProposal, PopupActions } from '../model'
import { type Speech, useSpeech } from '../words'
import { useLater } from './later'

interface Props {
  bookings: readonly BookingProposal[]
  now: Instant
  actions: PopupActions
}

/** What system messages seem to tell. A guess of the reader: it counts only once the specialist says yes. */
export function Bookings({ bookings, now, actions }: Props) {
  return bookings.map((booking) => <Booking key={booking.id} booking={booking} now={now} actions={actions} />)
}

function Booking({
  booking,
  now,
  actions,
}: {
  booking: BookingProposal
  now: Instant
  actions: PopupActions
}) {
  const speech = useSpeech()
  const title = useId()
  const [picking, setPicking] = useState(false)
  const later = useLater()
  const confirm = () => (lacksDate(booking.fact) ? setPicking(true) : actions.confirmBooking(booking.id))
  return (
    <section className="card booking" aria-labelledby={title}>
      <h2 id={title} className="booking-question">
        <CalendarCheck size={18} aria-hidden="true" className="booking-icon" />
        <span>{question(speech, booking.fact, now)}</span>
      </h2>
      {picking && later ? (
        <later.DateTimeForm
          required
          start={null}
          onSave={(session) => session !== null && actions.confirmBooking(booking.id, session)}
          onCancel={() => setPicking(false)}
        />
      ) : (
        <Answers
          lacksDate={lacksDate(booking.fact)}
          onYes={confirm}
          onNo={() => actions.dismissBooking(booking.id)}
        />
      )}
    </section>
  )
}

function Answers(props: { lacksDate: boolean; onYes: () => void; onNo: () => void }) {
  const { t } = useSpeech()
  return (
    <div className="buttons">
      <button type="button" className="button button-tonal" onClick={props.onYes}>
        {t(props.lacksDate ? 'booking.pickDate' : 'booking.yes')}
      </button>
      <button type="button" className="button" onClick={props.onNo}>
        {t('booking.no')}
      </button>
    </div>
  )
}

/** A payment or a new time says nothing without its date; an agreement may still lack one. */
function lacksDate(fact: BookingFact): boolean {
  if (fact.what === 'moved') return fact.to === undefined
  return fact.what === 'paid' && fact.session === null
}

function question({ t, clock }: Speech, fact: BookingFact, now: Instant): string {
  const at = fact.what === 'moved' ? fact.to : fact.session
  if (at === undefined || at === null) return t(`booking.${fact.what}.noDate`)
  return t(`booking.${fact.what}`, { when: clock.when(at, now) })
}

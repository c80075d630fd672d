import type { Instant } from '../../lib/protocol/types'
import type { ChatView, Mark } from '../model'
import { useSpeech } from '../words'

/** Marks that ask something more before they are kept. */
export type MarkForm = 'agreed' | 'paid' | 'moved' | 'closed'

interface Props {
  chat: ChatView
  now: Instant
  onMark: (mark: Mark) => void
  onForm: (form: MarkForm | 'zone') => void
}

export function MarkButtons({ chat, now, onMark, onForm }: Props) {
  const { t } = useSpeech()
  const forms: MarkForm[] = ['agreed', 'paid', 'closed']
  if (chat.stage === 'closed')
    return <MarkButton label={t('marks.reopened')} onClick={() => onMark({ what: 'reopened' })} />
  return (
    <div className="marks-list">
      {forms.map((form) => (
        <MarkButton key={form} label={t(`marks.${form}`)} onClick={() => onForm(form)} />
      ))}
      {!chat.voice.zone && <MarkButton label={t('zone.set')} onClick={() => onForm('zone')} />}
      {chat.session && <SessionMarks start={chat.session.start} now={now} onMark={onMark} onForm={onForm} />}
    </div>
  )
}

function SessionMarks({ start, now, onMark, onForm }: Omit<Props, 'chat'> & { start: Instant }) {
  const { t, clock } = useSpeech()
  const begun = start <= now
  const outcomes = begun ? (['held', 'no-show', 'cancelled'] as const) : (['cancelled'] as const)
  return (
    <>
      <p className="marks-session">{t('marks.of', { when: clock.when(start, now) })}</p>
      {outcomes.map((what) => (
        <MarkButton key={what} label={t(`marks.${what}`)} onClick={() => onMark({ what, session: start })} />
      ))}
      {!begun && <MarkButton label={t('marks.moved')} onClick={() => onForm('moved')} />}
    </>
  )
}

function MarkButton({ label, onClick }: { label: string; onClick: () => void }) {
  return (
    <button type="button" className="button button-small" onClick={onClick}>
      {label}
    </button>
  )
}

import { Check, TriangleAlert, X } from 'lucide-react'
import type { Translate } from '../../lib/locales/words'
import type { Instant } from '../../lib/protocol/types'
import type { Notice, PopupActions } from '../model'
import { type Speech, useSpeech } from '../words'

interface Props {
  notice: Notice
  now: Instant
  actions: PopupActions
}

/** What just happened, at the foot of the popup. The live region stays, so that screen readers hear each change. */
export function NoticeBar({ notice, ...props }: { notice: Notice | null } & Omit<Props, 'notice'>) {
  return (
    <div className="notice-place" role="status" aria-live="polite">
      {notice && <NoticeBody notice={notice} {...props} />}
    </div>
  )
}

const FINE: readonly Notice['kind'][] = [
  'inserted',
  'inserted-no-undo',
  'marked',
  'unmarked',
  'snoozed',
  'woken',
]

function NoticeBody({ notice, now, actions }: Props) {
  const speech = useSpeech()
  const { t } = speech
  const undo = undoOf(notice, actions)
  const fine = FINE.includes(notice.kind)
  const Icon = fine ? Check : TriangleAlert
  return (
    <div className={`notice ${fine ? 'notice-fine' : 'notice-problem'}`}>
      <Icon size={18} aria-hidden="true" />
      <p className="notice-text">{noticeText(speech, notice, now)}</p>
      {undo && (
        <button type="button" className="button button-inverse" onClick={undo}>
          {t('notice.undo')}
        </button>
      )}
      <button
        type="button"
        className="button button-icon button-inverse"
        onClick={actions.dismissNotice}
        aria-label={t('notice.dismiss')}
      >
        <X size={16} aria-hidden="true" />
      </button>
    </div>
  )
}

/** What takes it back; null: nothing can, or it is said elsewhere how. */
function undoOf(notice: Notice, actions: PopupActions): (() => void) | null {
  if (notice.kind === 'marked') return () => actions.undo(notice.chat)
  if (notice.kind === 'snoozed') return () => actions.snooze(notice.chat, notice.before, notice.until)
  if (notice.kind === 'woken' && notice.before !== null)
    return () => actions.snooze(notice.chat, notice.before, null)
  return null
}

function noticeText({ t, clock }: Speech, notice: Notice, now: Instant): string {
  switch (notice.kind) {
    case 'inserted':
    case 'inserted-no-undo':
      return sentences(
        t(`notice.${notice.kind}`),
        notice.note && t(`notice.${notice.note}`),
        notice.gaps && t('notice.gaps'),
      )
    case 'copied':
      return sentences(copiedText(t, notice.why), notice.gaps && t('notice.gapsCopied'))
    case 'marked':
      return t('notice.marked', { mark: t(`done.${notice.what}`) })
    case 'snoozed':
      return t('snooze.until', { when: clock.when(notice.until, now) })
    case 'error':
      return t(`notice.error.${notice.what}`)
    default:
      return t(`notice.${notice.kind}`)
  }
}

const sentences = (...told: (string | undefined)[]) => told.filter(Boolean).join(' ')

function copiedText(t: Translate, why: Extract<Notice, { kind: 'copied' }>['why']): string {
  if (why === 'other-chat') return t('notice.other-chat')
  if (why === 'failed') return t('notice.copied')
  return t(`notice.copied.${why}`)
}

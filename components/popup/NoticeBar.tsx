import { Check, TriangleAlert, X } from 'lucide-react'
import type { Translate } from '../../lib/locales/words'
import type { Instant } from '../../lib/protocol/types'
import type { Notice, PopupActions } from '../model'
import { useFocusWhenGone } from '../parts/focus'
import { TOLD } from '../parts/told'
import { type Speech, useSpeech } from '../words'

interface Props {
  notice: Notice | null
  now: Instant
  actions: PopupActions
}

/**
 * What just happened, at the foot of the popup. The live region stays, so that screen readers hear each change: the
 * sentence, and not its buttons.
 */
export function NoticeBar({ notice, now, actions }: Props) {
  const speech = useSpeech()
  const { near, leaving } = useFocusWhenGone<HTMLDivElement>()
  const undo = notice && undoOf(notice, actions)
  const takeBack = () => {
    leaving()
    undo?.()
  }
  const fine = notice !== null && FINE.includes(notice.kind)
  const Icon = fine ? Check : TriangleAlert
  return (
    <div className="notice-place" ref={near}>
      <div className={notice ? `notice ${fine ? 'notice-fine' : 'notice-problem'}` : undefined}>
        {notice && <Icon size={18} aria-hidden="true" />}
        <p className="notice-text" {...TOLD}>
          {notice && noticeText(speech, notice, now)}
        </p>
        {notice && <NoticeButtons undo={undo && takeBack} onDismiss={actions.dismissNotice} />}
      </div>
    </div>
  )
}

const FINE: readonly Notice['kind'][] = [
  'inserted',
  'inserted-no-undo',
  'marked',
  'unmarked',
  'dismissed',
  'snoozed',
  'woken',
]

function NoticeButtons({ undo, onDismiss }: { undo: (() => void) | null; onDismiss: () => void }) {
  const { t } = useSpeech()
  return (
    <>
      {undo && (
        <button type="button" className="button button-inverse" onClick={undo}>
          {t('notice.undo')}
        </button>
      )}
      <button
        type="button"
        className="button button-icon button-inverse"
        onClick={onDismiss}
        aria-label={t('notice.dismiss')}
      >
        <X size={16} aria-hidden="true" />
      </button>
    </>
  )
}

/** What takes it back; null: nothing can, or it is said elsewhere how. */
function undoOf(notice: Notice, actions: PopupActions): (() => void) | null {
  if (notice.kind === 'marked') return () => actions.undo(notice.chat)
  if (notice.kind === 'dismissed') return () => actions.restoreBooking(notice.chat, notice.booking)
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

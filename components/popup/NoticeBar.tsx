import { Check, TriangleAlert, X } from 'lucide-react'
import type { Translate } from '../../lib/locales/words'
import type { Notice, PopupActions } from '../model'
import { useSpeech } from '../words'

/** What just happened, at the foot of the popup. The live region stays, so that screen readers hear each change. */
export function NoticeBar({ notice, actions }: { notice: Notice | null; actions: PopupActions }) {
  return (
    <div className="notice-place" role="status" aria-live="polite">
      {notice && <NoticeBody notice={notice} actions={actions} />}
    </div>
  )
}

const FINE: readonly Notice['kind'][] = ['inserted', 'inserted-no-undo', 'marked', 'unmarked']

function NoticeBody({ notice, actions }: { notice: Notice; actions: PopupActions }) {
  const { t } = useSpeech()
  const fine = FINE.includes(notice.kind)
  const Icon = fine ? Check : TriangleAlert
  return (
    <div className={`notice ${fine ? 'notice-fine' : 'notice-problem'}`}>
      <Icon size={18} aria-hidden="true" />
      <p className="notice-text">{noticeText(t, notice)}</p>
      {notice.kind === 'marked' && (
        <button type="button" className="button button-inverse" onClick={() => actions.undo(notice.chat)}>
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

function noticeText(t: Translate, notice: Notice): string {
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

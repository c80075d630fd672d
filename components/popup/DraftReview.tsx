import { CircleCheck, Lightbulb, SpellCheck, TriangleAlert } from 'lucide-react'
import type { DraftFinding, Review } from '../model'
import { useSpeech } from '../words'

interface Props {
  review: Review | null
  onReview: () => void
}

/** Asked for: what stands in the page's box is checked, and each finding says why and what to do. Nothing is changed. */
export function DraftReview({ review, onReview }: Props) {
  const { t } = useSpeech()
  return (
    <div className="review">
      <button type="button" className="button button-quiet" onClick={onReview}>
        <SpellCheck size={15} aria-hidden="true" />
        {t('review.start')}
      </button>
      <div aria-live="polite">{review && <Result review={review} />}</div>
    </div>
  )
}

function Result({ review }: { review: Review }) {
  const { t } = useSpeech()
  if (review === 'empty' || review === 'no-box') return <p className="muted">{t(`review.${review}`)}</p>
  if (review.length === 0)
    return (
      <p className="review-clean">
        <CircleCheck size={16} aria-hidden="true" />
        {t('review.clean')}
      </p>
    )
  return (
    <ul className="review-list">
      {review.map((finding) => (
        <FoundInDraft key={`${finding.id} ${finding.span?.start}`} finding={finding} />
      ))}
    </ul>
  )
}

function FoundInDraft({ finding }: { finding: DraftFinding }) {
  const { t } = useSpeech()
  const { weight, reason, fix, values } = finding
  const Icon = weight === 'stop' ? TriangleAlert : Lightbulb
  return (
    <li className={`check check-${weight}`}>
      <Icon size={16} aria-hidden="true" />
      <span>
        <strong>{t(reason, values)}</strong> {t(fix, values)}
      </span>
    </li>
  )
}

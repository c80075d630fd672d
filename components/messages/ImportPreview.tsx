import type { Planned } from '../../lib/exchange/plan'
import type { Refused } from '../../lib/exchange/types'
import type { Key } from '../../lib/locales'
import type { OneChange } from '../../lib/templates/library'
import { useSpeech } from '../words'
import { faultWords } from './fault-words'
import type { ImportOffer } from './model'
import { occasionWord } from './occasion'

interface Props {
  offer: Extract<ImportOffer, { file: string }>
  onTake: (changes: readonly OneChange[]) => void
  onLeave: () => void
}

/** What would come in, what would change, what is there already, and what is refused and why. */
export function ImportPreview({ offer: { file, plan }, onTake, onLeave }: Props) {
  const { t } = useSpeech()
  const changes = [...plan.fresh, ...plan.changed].map(({ change }) => change)
  return (
    <div className="sample">
      <h3 className="section-title">{t('exchange.of', { file })}</h3>
      <PlannedList word="exchange.fresh" planned={plan.fresh} />
      <PlannedList word="exchange.changed" planned={plan.changed} />
      {plan.same > 0 && <p className="muted">{t('exchange.same', { count: plan.same })}</p>}
      {plan.refused.length > 0 && <RefusedList refused={plan.refused} />}
      <div className="buttons">
        {changes.length > 0 && (
          <button type="button" className="button button-primary" onClick={() => onTake(changes)}>
            {t('exchange.take', { count: changes.length })}
          </button>
        )}
        <button type="button" className="button" onClick={onLeave}>
          {t(changes.length > 0 ? 'marks.cancel' : 'exchange.close')}
        </button>
      </div>
    </div>
  )
}

function PlannedList({ word, planned }: { word: Key; planned: readonly Planned[] }) {
  const speech = useSpeech()
  const { t } = speech
  if (planned.length === 0) return null
  return (
    <details open={planned.length <= 8}>
      <summary>{t(word, { count: planned.length })}</summary>
      <ul className="import-list">
        {planned.map(({ title, change: { id, change }, unknownLabel }) => (
          <li key={id}>
            {title}
            {change.own && <span className="muted"> · {occasionWord(change.own.occasion, speech)}</span>}
            {unknownLabel && (
              <span className="muted"> ({t('exchange.unknownLabel', { label: unknownLabel })})</span>
            )}
          </li>
        ))}
      </ul>
    </details>
  )
}

function RefusedList({ refused }: { refused: readonly Refused[] }) {
  const { t } = useSpeech()
  return (
    <details open>
      <summary className="ink-overdue">{t('exchange.refused', { count: refused.length })}</summary>
      <ul className="import-list">
        {refused.map(({ line, title, why }) => (
          <li key={`${line} ${title}`}>
            <strong>{t('exchange.line', { line })}</strong> {title && `«${title}»: `}
            {why === 'incomplete' ? t('exchange.incomplete') : faultWords(why, t)}
          </li>
        ))}
      </ul>
    </details>
  )
}

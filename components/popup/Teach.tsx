import { MousePointerClick } from 'lucide-react'
import { useSpeech } from '../words'

/** The way out of a reading that is not right: the specialist points, Hilo learns. */
export function Teach({ onTeach }: { onTeach: () => void }) {
  const { t } = useSpeech()
  return (
    <button type="button" className="button button-small" onClick={onTeach}>
      <MousePointerClick size={14} aria-hidden="true" />
      {t('teach.start')}
    </button>
  )
}

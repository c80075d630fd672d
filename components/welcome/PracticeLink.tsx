import { Timer } from 'lucide-react'
import { useSpeech } from '../words'

/** To the chat of invented people. There the first message is inserted, and with it the step is done. */
export function PracticeLink() {
  const { t } = useSpeech()
  return (
    <>
      <p>{t('tour.lead')}</p>
      <a className="button button-primary" href="/practice.html">
        <Timer size={16} aria-hidden="true" />
        {t('tour.start')}
      </a>
    </>
  )
}

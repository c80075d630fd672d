import { Settings } from 'lucide-react'
import { useSpeech } from '../words'

export function Header({ onOptions }: { onOptions: () => void }) {
  const { t } = useSpeech()
  return (
    <header className="popup-header">
      <img src="/icon.svg" alt="" width="22" height="22" />
      <h1 className="popup-brand">{t('app.name')}</h1>
      <button
        type="button"
        className="button button-icon"
        onClick={onOptions}
        aria-label={t('header.options')}
        title={t('header.options')}
      >
        <Settings size={18} aria-hidden="true" />
      </button>
    </header>
  )
}

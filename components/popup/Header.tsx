import { Settings } from 'lucide-react'
import type { ReactNode } from 'react'
import { useSpeech } from '../words'

interface Props {
  onOptions: () => void
  /** In place of the name: the search field. */
  children?: ReactNode
}

export function Header({ onOptions, children }: Props) {
  const { t } = useSpeech()
  return (
    <header className="popup-header">
      <img src="/icon.svg" alt="" width="22" height="22" />
      <h1 className={children ? 'visually-hidden' : 'popup-brand'}>{t('app.name')}</h1>
      {children}
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

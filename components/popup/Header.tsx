import { type LucideIcon, PanelRight, Settings } from 'lucide-react'
import type { ReactNode } from 'react'
import type { PopupActions } from '../model'
import { useSpeech } from '../words'

interface Props {
  actions: PopupActions
  /** In place of the name: the search field. */
  children?: ReactNode
}

export function Header({ actions, children }: Props) {
  const { t } = useSpeech()
  return (
    <header className="popup-header">
      <img src="/icon.svg" alt="" width="22" height="22" />
      <h1 className={children ? 'visually-hidden' : 'popup-brand'}>{t('app.name')}</h1>
      {children}
      {actions.openPanel && (
        <HeaderButton icon={PanelRight} says={t('header.panel')} onClick={actions.openPanel} />
      )}
      <HeaderButton icon={Settings} says={t('header.options')} onClick={actions.openOptions} />
    </header>
  )
}

function HeaderButton(props: { icon: LucideIcon; says: string; onClick: () => void }) {
  const { icon: Icon, says, onClick } = props
  return (
    <button type="button" className="button button-icon" onClick={onClick} aria-label={says} title={says}>
      <Icon size={18} aria-hidden="true" />
    </button>
  )
}

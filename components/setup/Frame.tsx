import type { LucideIcon } from 'lucide-react'
import { Activity, type ReactNode } from 'react'
import type { Key } from '../../lib/locales'
import { useSpeech } from '../words'
import { useSection } from './useSection'

/** One part of the settings: an entry of the menu and what it shows. */
export interface Section<Name extends string> {
  name: Name
  icon: LucideIcon
  title: Key
  content: ReactNode
}

interface Props<Name extends string> {
  sections: readonly Section<Name>[]
  first: Name
  /** What is to be said whatever is shown. */
  warning: ReactNode
}

/** The settings' frame: a menu beside the part it chose. Parts that are not shown keep what was typed in them. */
export function Frame<Name extends string>({ sections, first, warning }: Props<Name>) {
  const { t } = useSpeech()
  const names = sections.map(({ name }) => name)
  const shown = useSection(names, first)
  return (
    <div className="page settings">
      <header className="settings-side">
        <p className="settings-brand">
          <img src="/icon.svg" alt="" width="32" height="32" />
          <strong>{t('options.title')}</strong>
        </p>
        <nav aria-label={t('options.title')}>
          <ul className="settings-menu">
            {sections.map((section) => (
              <MenuEntry key={section.name} section={section} current={section.name === shown} />
            ))}
          </ul>
        </nav>
      </header>
      {sections.map(({ name, title, content }) => (
        <Activity key={name} mode={name === shown ? 'visible' : 'hidden'}>
          <main className="page-main">
            <h1 className="page-title">{t(title)}</h1>
            {warning}
            {content}
          </main>
        </Activity>
      ))}
    </div>
  )
}

function MenuEntry({ section, current }: { section: Section<string>; current: boolean }) {
  const { t } = useSpeech()
  const { icon: Icon, name, title } = section
  return (
    <li>
      <a className="settings-link" href={`#${name}`} aria-current={current ? 'page' : undefined}>
        <Icon size={18} aria-hidden="true" />
        {t(title)}
      </a>
    </li>
  )
}

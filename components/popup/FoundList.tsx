import { MessageSquareText } from 'lucide-react'
import { type ReactNode, useEffect, useRef } from 'react'
import type { Found, FoundTemplate } from '../model'
import { TOLD } from '../parts/told'
import { useSpeech } from '../words'
import type { Finder } from './finder'
import { RowWords } from './OtherChat'

interface Props {
  found: Found | null
  now: number
  finder: Finder
}

/** What the search found: messages, then chats. Arrow keys and Enter choose from the search field. */
export function FoundList({ found, now, finder }: Props) {
  const { t } = useSpeech()
  const templates = found?.templates ?? []
  const chats = found?.chats ?? []
  const count = templates.length + chats.length
  return (
    <>
      <p className={count > 0 ? 'visually-hidden' : 'muted'} {...TOLD}>
        {found && t(count > 0 ? 'search.count' : 'search.none', { count })}
      </p>
      <div id={finder.list} role="listbox" aria-label={t('search.results')} className="found">
        {templates.length > 0 && (
          <Group title={t('search.templates')}>
            {templates.map((template, index) => (
              <Option key={template.id} index={index} finder={finder}>
                <FoundMessage template={template} />
              </Option>
            ))}
          </Group>
        )}
        {chats.length > 0 && (
          <Group title={t('search.chats')}>
            {chats.map((row, index) => (
              <Option key={row.key} index={templates.length + index} finder={finder}>
                <RowWords row={row} now={now} />
              </Option>
            ))}
          </Group>
        )}
      </div>
    </>
  )
}

function Group({ title, children }: { title: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset may not stand in a listbox
    <div role="group" aria-label={title} className="group">
      <p className="section-title" aria-hidden="true">
        {title}
      </p>
      <div className="rows" role="presentation">
        {children}
      </div>
    </div>
  )
}

function Option({ index, finder, children }: { index: number; finder: Finder; children: ReactNode }) {
  const active = index === finder.active
  const option = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (active) option.current?.scrollIntoView({ block: 'nearest' })
  }, [active])
  return (
    <button
      ref={option}
      type="button"
      role="option"
      id={finder.optionId(index)}
      aria-selected={active}
      tabIndex={-1}
      className={active ? 'row row-active' : 'row'}
      onClick={() => finder.choose(index)}
    >
      {children}
    </button>
  )
}

function FoundMessage({ template }: { template: FoundTemplate }) {
  const { t } = useSpeech()
  const { title, text, language, register } = template
  return (
    <>
      <MessageSquareText size={17} aria-hidden="true" className="level-icon ink-none" />
      <span className="row-words" lang={language}>
        <span className="row-name name">{title}</span>
        <span className="row-text">{text}</span>
      </span>
      <span className="row-voice">
        {t(`languageShort.${language}`)}
        {register && ` · ${t(`register.${register}`)}`}
      </span>
    </>
  )
}

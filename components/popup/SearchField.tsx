import { Search } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useSpeech } from '../words'
import type { Finder } from './finder'

/** One field that looks through all messages and chats. The key "/" leads to it from anywhere but another field. */
export function SearchField({ finder }: { finder: Finder }) {
  const { t } = useSpeech()
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== '/' || isWritingIn(event.target)) return
      event.preventDefault()
      field.current?.focus()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
  const { words, list, isListed, active, optionId, ready, ask, onKeyDown } = finder
  const open = words !== '' && isListed
  return (
    <div className="search">
      <Search size={15} aria-hidden="true" className="search-icon" />
      <input
        ref={field}
        type="text"
        role="combobox"
        className="input search-input"
        aria-label={t('search.label')}
        aria-keyshortcuts="/"
        aria-autocomplete="list"
        aria-expanded={open}
        aria-controls={list}
        {...(open && { 'aria-activedescendant': optionId(active) })}
        placeholder={t('search.label')}
        autoComplete="off"
        spellCheck={false}
        value={words}
        onFocus={ready}
        onChange={({ target }) => ask(target.value)}
        onKeyDown={onKeyDown}
      />
      <span className="search-key" aria-hidden="true">
        /
      </span>
    </div>
  )
}

const isWritingIn = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.matches('input:not([type="radio"]), textarea, select')

import { type KeyboardEvent, useState } from 'react'
import css from './page.module.css'
import type { Words } from './words'

interface Props {
  words: Words
  onSend: (text: string) => void
}

/** A controlled text box: React's state, not the field, is what gets sent. Enter sends, Shift+Enter breaks the line. */
export function Composer({ words, onSend }: Props) {
  const [draft, setDraft] = useState('')
  const send = () => {
    if (draft.trim() === '') return
    onSend(draft.trim())
    setDraft('')
  }
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
    event.preventDefault()
    send()
  }
  return (
    <form
      className={css.composer}
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      <textarea
        rows={Math.min(8, Math.max(1, draft.split('\n').length, Math.ceil(draft.length / 62)))}
        value={draft}
        placeholder={words.placeholder}
        aria-label={words.placeholder}
        onChange={(event) => setDraft(event.target.value)}
        onKeyDown={onKey}
      />
      <button type="submit" disabled={draft.trim() === ''}>
        {words.send}
      </button>
    </form>
  )
}

import { SendHorizontal } from 'lucide-react'
import { type KeyboardEvent, useState } from 'react'
import { useSpeech } from '../words'
import type { PracticeActions } from './model'

/** Enter sends, Shift+Enter begins another line, as in most chats. */
export function Composer({ actions }: { actions: Pick<PracticeActions, 'send' | 'drafted'> }) {
  const { t } = useSpeech()
  const [draft, setDraft] = useState('')
  const write = (text: string) => {
    setDraft(text)
    actions.drafted(text)
  }
  const send = () => {
    if (draft.trim() === '') return
    actions.send(draft.trim())
    setDraft('')
  }
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
    event.preventDefault()
    send()
  }
  return (
    <form
      className="practice-composer"
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      <textarea
        className="input practice-box"
        rows={1}
        value={draft}
        placeholder={t('practice.write')}
        aria-label={t('practice.write')}
        onChange={({ target }) => write(target.value)}
        onKeyDown={onKey}
      />
      <button type="submit" className="button button-primary" disabled={draft.trim() === ''}>
        <SendHorizontal size={16} aria-hidden="true" />
        {t('practice.send')}
      </button>
    </form>
  )
}

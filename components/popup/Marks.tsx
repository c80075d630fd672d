import { NotebookPen, Undo2 } from 'lucide-react'
import { useId, useRef, useState } from 'react'
import type { Instant } from '../../lib/protocol/types'
import type { ChatView, Mark, PopupActions } from '../model'
import { useSpeech } from '../words'
import { ClientZone } from './ClientZone'
import { CloseForm } from './CloseForm'
import { MarkButtons, type MarkForm } from './MarkButtons'
import { SessionForm } from './SessionForm'

interface Props {
  chat: ChatView
  now: Instant
  actions: PopupActions
}

/** What the page cannot tell is marked by hand: a small drawer, closed until wanted. */
export function Marks({ chat, now, actions }: Props) {
  const { t } = useSpeech()
  const [open, setOpen] = useState(false)
  const panel = useId()
  const toggle = useRef<HTMLButtonElement>(null)
  const finish = () => {
    setOpen(false)
    toggle.current?.focus()
  }
  return (
    <div className="marks">
      <div className="marks-bar">
        <button
          ref={toggle}
          type="button"
          className="button button-quiet"
          aria-expanded={open}
          aria-controls={panel}
          onClick={() => setOpen(!open)}
        >
          <NotebookPen size={15} aria-hidden="true" />
          {t('marks.title')}
        </button>
        <ClientZone key={chat.key} chat={chat} now={now} actions={actions} />
        {chat.lastMark && (
          <button type="button" className="button button-quiet" onClick={() => actions.undo(chat.key)}>
            <Undo2 size={15} aria-hidden="true" />
            {t('marks.undo', { mark: t(`done.${chat.lastMark}`) })}
          </button>
        )}
      </div>
      <div id={panel} hidden={!open}>
        {open && <Drawer chat={chat} now={now} actions={actions} onDone={finish} />}
      </div>
    </div>
  )
}

function Drawer({ chat, now, actions, onDone }: Props & { onDone: () => void }) {
  const [form, setForm] = useState<MarkForm | null>(null)
  const save = (mark: Mark) => {
    actions.mark(chat.key, mark)
    onDone()
  }
  if (form === 'closed') return <CloseForm onSave={save} onCancel={onDone} />
  if (form) return <SessionForm what={form} session={chat.session} onSave={save} onCancel={onDone} />
  return <MarkButtons chat={chat} now={now} onMark={save} onForm={setForm} />
}

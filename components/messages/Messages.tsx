import { useCallback, useState } from 'react'
import type { Wording } from '../../lib/templates/faults'
import { useRest } from '../setup/useSection'
import { Editor } from './Editor'
import { MessageList } from './MessageList'
import type { MessagesActions, MessagesModel } from './model'
import type { Said } from './Outcome'
import { wordingAt } from './wording'

interface Props {
  model: MessagesModel
  actions: MessagesActions
}

/** The specialist's messages: the list, or the one that the address names (`#messages/<id>`). */
export function Messages({ model, actions }: Props) {
  const open = useRest('messages')
  const [voice, setVoice] = useState(model.voice)
  const [asked, setAsked] = useState('')
  const [said, setSaid] = useState<Said | null>(null)
  const [begun, setBegun] = useState<Wording | null>(null)
  const begin = useCallback((wording: Wording) => {
    setBegun(wording)
    location.hash = `messages/${wording.id}`
  }, [])
  const start = open && (begun?.id === open ? begun : wordingAt(open, model))
  if (start) return <Editor key={open} start={start} model={model} actions={actions} onSaid={setSaid} />
  return (
    <MessageList
      model={model}
      actions={actions}
      look={{ voice, asked }}
      onVoice={setVoice}
      onAsk={setAsked}
      said={said}
      onSaid={setSaid}
      onBegin={begin}
    />
  )
}

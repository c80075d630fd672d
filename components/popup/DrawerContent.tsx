import type { Instant } from '../../lib/protocol/types'
import type { ChatView, Mark, PopupActions, PopupModel } from '../model'
import { ZoneForm } from './ClientZone'
import { CloseForm } from './CloseForm'
import { MarkButtons, type MarkForm } from './MarkButtons'
import { SessionForm } from './SessionForm'
import { SnoozeMenu } from './SnoozeMenu'

/** What the drawer of a chat holds. */
export type Drawer = 'marks' | 'zone' | 'snooze' | MarkForm

interface Props {
  chat: ChatView
  now: Instant
  snoozes: PopupModel['snoozes']
  actions: PopupActions
  drawer: Drawer
  onDrawer: (drawer: Drawer) => void
  onDone: () => void
}

/** What can be noted or put off, and the form that it needs. */
export function DrawerContent({ chat, now, snoozes, actions, drawer, onDrawer, onDone }: Props) {
  const mark = (what: Mark) => {
    actions.mark(chat.key, what)
    onDone()
  }
  const setZone = (zone: string | null) => {
    actions.setVoice({ zone })
    onDone()
  }
  const snooze = (until: Instant | null) => {
    actions.snooze(chat.key, until, chat.snoozedUntil)
    onDone()
  }
  switch (drawer) {
    case 'marks':
      return <MarkButtons chat={chat} now={now} onMark={mark} onForm={onDrawer} />
    case 'zone':
      return <ZoneForm zone={chat.voice.zone} now={now} onSave={setZone} onCancel={onDone} />
    case 'snooze':
      return (
        <SnoozeMenu
          choices={snoozes}
          now={now}
          snoozed={chat.snoozedUntil !== null}
          onSnooze={snooze}
          onCancel={onDone}
        />
      )
    case 'closed':
      return <CloseForm onSave={mark} onCancel={onDone} />
    default:
      return <SessionForm what={drawer} session={chat.session} onSave={mark} onCancel={onDone} />
  }
}

import type { ChatRow, PopupActions, PopupModel } from '../model'
import { OtherChat } from './OtherChat'

interface Props {
  rows: readonly ChatRow[]
  now: number
  snoozes: PopupModel['snoozes']
  actions: Pick<PopupActions, 'openChat' | 'snooze'>
}

/** Chats as lines of a list, in the popup and in the overview. */
export function ChatRows({ rows, now, snoozes, actions }: Props) {
  return (
    <ul className="rows">
      {rows.map((row) => (
        <OtherChat
          key={row.key}
          row={row}
          now={now}
          snoozes={snoozes}
          onOpen={actions.openChat}
          onSnooze={actions.snooze}
        />
      ))}
    </ul>
  )
}

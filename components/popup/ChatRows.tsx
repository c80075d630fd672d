import type { ChatRow, PopupActions, PopupModel } from '../model'
import { List, type ListProps } from '../parts/List'
import { OtherChat } from './OtherChat'

interface Props extends Pick<ListProps, 'focus'> {
  rows: readonly ChatRow[]
  now: number
  snoozes: PopupModel['snoozes']
  actions: Pick<PopupActions, 'openChat' | 'snooze'>
}

/** Chats as lines of a list, in the popup and in the overview. */
export function ChatRows({ rows, now, snoozes, actions, ...more }: Props) {
  return (
    <List
      className="rows"
      itemClass="row-item"
      count={rows.length}
      keyOf={(index) => rows[index]?.key ?? ''}
      height={49}
      {...more}
    >
      {(index) => {
        const row = rows[index]
        if (!row) return null
        return (
          <OtherChat
            row={row}
            now={now}
            snoozes={snoozes}
            onOpen={actions.openChat}
            onSnooze={actions.snooze}
          />
        )
      }}
    </List>
  )
}

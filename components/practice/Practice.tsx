import { Speaking } from '../words'
import { ChatList } from './ChatList'
import { Coach } from './Coach'
import { Conversation } from './Conversation'
import type { PracticeActions, PracticeModel } from './model'

interface Props {
  model: PracticeModel
  actions: PracticeActions
}

/** A chat of invented people, and beside it what to do: the first message is inserted here, where nothing can go wrong. */
export function Practice({ model, actions }: Props) {
  const chat = model.chats.find(({ id }) => id === model.open)
  return (
    <Speaking language={model.language} zone={model.zone}>
      <div className="practice">
        <Coach model={model} actions={actions} />
        <ChatList model={model} onShow={actions.show} />
        {chat && <Conversation key={chat.id} chat={chat} now={model.now} actions={actions} />}
      </div>
    </Speaking>
  )
}

import '@chatscope/chat-ui-kit-styles/dist/default/styles.min.css'
import {
  Avatar,
  ChatContainer,
  Conversation,
  ConversationHeader,
  ConversationList,
  MainContainer,
  Message,
  MessageInput,
  MessageList,
  MessageSeparator,
  Sidebar,
} from '@chatscope/chat-ui-kit-react'
import { createRoot } from 'react-dom/client'
import { clock, dayWord, inbox, last, usualTruth } from './inbox.js'

const face = (name) =>
  `data:image/svg+xml,${encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg" width="42" height="42"><circle cx="21" cy="21" r="21" fill="hsl(${name.length * 31} 60% 60%)"/></svg>`)}`
const root = createRoot(document.querySelector('#app'))

const rows = (messages) =>
  messages.flatMap((m, i) => {
    const day = dayWord(m.at)
    const separator =
      day !== (messages[i - 1] ? dayWord(messages[i - 1].at) : '')
        ? [<MessageSeparator key={`s${i}`} content={day} />]
        : []
    if (m.author === 'system') return [...separator, <MessageSeparator key={i} content={m.text} />]
    return [
      ...separator,
      <Message
        key={i}
        model={{
          message: m.text,
          sender: m.author,
          direction: m.author === 'client' ? 'incoming' : 'outgoing',
          position: 'single',
          type: 'text',
        }}
      >
        {m.author === 'client' ? <Avatar src={face('x')} name="x" /> : null}
        <Message.Footer sentTime={clock(m.at)} />
      </Message>,
    ]
  })

function App({ state, actions }) {
  const chat = actions.current()
  return (
    <div style={{ height: '600px' }}>
      <MainContainer responsive={false}>
        <Sidebar position="left">
          <ConversationList>
            {state.chats.map((one) => (
              <Conversation
                key={one.id}
                name={one.name}
                info={last(one).text}
                lastActivityTime={clock(last(one).at)}
                unreadCnt={one.unread}
                active={one.id === state.open}
                onClick={() => actions.show(one.id)}
              >
                <Avatar src={face(one.id)} name={one.name} status="available" />
              </Conversation>
            ))}
          </ConversationList>
        </Sidebar>
        <ChatContainer>
          <ConversationHeader>
            <Avatar src={face(chat.id)} name={chat.name} />
            <ConversationHeader.Content userName={chat.name} info="Activa hace 10 min" />
          </ConversationHeader>
          <MessageList key={chat.id}>{rows(chat.messages)}</MessageList>
          <MessageInput
            placeholder="Escribe aquí"
            attachButton={false}
            onSend={(_html, text) => actions.send(text)}
          />
        </ChatContainer>
      </MainContainer>
    </div>
  )
}

inbox({
  draw: (state, actions) => root.render(<App state={{ ...state }} actions={actions} />),
  truth: usualTruth({
    timeText: (m) => (m.author === 'system' ? null : clock(m.at)),
    listTime: (chat) => clock(last(chat).at),
  }),
})

import 'react-chat-elements/dist/main.css'
import { useRef } from 'react'
import { Button, ChatList, Input, MessageList } from 'react-chat-elements'
import { createRoot } from 'react-dom/client'
import { clock, dayWord, inbox, last, usualTruth } from './inbox.js'

const root = createRoot(document.querySelector('#app'))
const pixel = 'data:image/gif;base64,R0lGODlhAQABAIAAAP///wAAACH5BAEAAAAALAAAAAABAAEAAAICRAEAOw=='

const rows = (messages) =>
  messages.flatMap((m, i) => {
    const day = dayWord(m.at)
    const system =
      day !== (messages[i - 1] ? dayWord(messages[i - 1].at) : '')
        ? [{ type: 'system', text: day, id: `s${i}` }]
        : []
    if (m.author === 'system') return [...system, { type: 'system', text: m.text, id: `x${i}` }]
    return [
      ...system,
      {
        type: 'text',
        id: String(i),
        position: m.author === 'client' ? 'left' : 'right',
        title: m.author === 'client' ? 'Cliente' : 'Yo',
        text: m.text,
        date: m.at,
        dateString: clock(m.at),
        status: m.author === 'specialist' ? 'read' : undefined,
      },
    ]
  })

function Composer({ send }) {
  const field = useRef(null)
  const clear = useRef(() => {})
  const submit = () => {
    send(field.current.value)
    clear.current()
  }
  return (
    <Input
      referance={field}
      clear={(fn) => {
        clear.current = fn
      }}
      placeholder="Escribe un mensaje"
      multiline
      rightButtons={<Button text="Enviar" onClick={submit} title="Enviar" />}
    />
  )
}

function App({ state, actions }) {
  const chat = actions.current()
  return (
    <div style={{ display: 'flex', height: '100vh', fontFamily: 'sans-serif' }}>
      <div style={{ width: 320, overflow: 'auto', borderRight: '1px solid #ddd' }}>
        <ChatList
          className="chat-list"
          dataSource={state.chats.map((one) => ({
            id: one.id,
            avatar: pixel,
            alt: one.name,
            title: one.name,
            subtitle: last(one).text,
            date: last(one).at,
            dateString: clock(last(one).at),
            unread: one.unread,
            className: one.id === state.open ? 'is-open' : '',
          }))}
          onClick={(one) => actions.show(one.id)}
        />
      </div>
      <div style={{ flex: 1, display: 'flex', flexDirection: 'column', minWidth: 0 }}>
        <h2 style={{ margin: 12 }}>{chat.name}</h2>
        <MessageList
          key={chat.id}
          className="message-list"
          lockable
          toBottomHeight="100%"
          dataSource={rows(chat.messages)}
        />
        <Composer send={(text) => actions.send(text)} />
      </div>
    </div>
  )
}
document.head.append(
  Object.assign(document.createElement('style'), {
    textContent:
      'body{margin:0}.rce-container-mlist{flex:1;min-height:0;background:#eef}.is-open .rce-citem{background:#e8e8f4}',
  }),
)

inbox({
  draw: (state, actions) => root.render(<App state={{ ...state }} actions={actions} />),
  truth: usualTruth({
    text: (m) => m.text.replace(/\n/g, ' '),
    timeText: (m) => (m.author === 'system' ? null : clock(m.at)),
    listTime: (chat) => clock(last(chat).at),
  }),
})

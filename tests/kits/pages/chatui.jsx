import '@chatui/core/dist/index.css'
import Chat, { Bubble } from '@chatui/core'
import { createRoot } from 'react-dom/client'
import { clock, dayWord, inbox, usualTruth } from './inbox.js'

const root = createRoot(document.querySelector('#app'))
const shape = (m, i) =>
  m.author === 'system'
    ? { _id: String(i), type: 'system', content: { text: m.text } }
    : {
        _id: String(i),
        type: 'text',
        content: { text: m.text },
        position: m.author === 'client' ? 'left' : 'right',
        createdAt: m.at.getTime(),
        hasTime: true,
      }

function App({ actions }) {
  const chat = actions.current()
  return (
    <div style={{ height: '100vh' }}>
      <Chat
        key={chat.id}
        navbar={{ title: chat.name }}
        messages={chat.messages.map(shape)}
        renderMessageContent={({ content }) => <Bubble content={content.text} />}
        onSend={(_type, text) => actions.send(text)}
        locale="en-US"
        placeholder="Message"
      />
    </div>
  )
}

/** The kit's own wording: "Yesterday 10:12", a weekday within the week. */
const worded = (m) => {
  const day =
    { Hoy: '', Ayer: 'Yesterday ' }[dayWord(m.at)] ??
    `${new Intl.DateTimeFormat('en', { weekday: 'long' }).format(m.at)} `
  return m.author === 'system' ? null : `${day}${clock(m.at)}`
}

inbox({
  draw: (_state, actions) => root.render(<App actions={actions} />),
  truth: (state, chat) => ({ ...usualTruth({ timeText: worded })(state, chat), list: [] }),
})

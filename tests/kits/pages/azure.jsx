import {
  DEFAULT_COMPONENT_ICONS,
  FluentThemeProvider,
  MessageThread,
  SendBox,
} from '@azure/communication-react'
import { registerIcons } from '@fluentui/react'
import {
  CounterBadge,
  FluentProvider,
  List,
  ListItem,
  Persona,
  webLightTheme,
} from '@fluentui/react-components'
import { createRoot } from 'react-dom/client'
import { dayWord, inbox, last, usualTruth } from './inbox.js'

/** The kit has a thread and a box to write in; the list beside them is of the library that it is made with. */
const root = createRoot(document.querySelector('#app'))
const ME = 'specialist'
registerIcons({ icons: DEFAULT_COMPONENT_ICONS })

const shape = (chat) => (m, i, all) => {
  const common = { messageId: `${chat.id}-${i}`, createdOn: m.at }
  if (m.author === 'system')
    return {
      ...common,
      messageType: 'system',
      systemMessageType: 'content',
      iconName: 'ParticipantAdded',
      content: m.text,
    }
  return {
    ...common,
    messageType: 'chat',
    contentType: 'text',
    senderId: m.author,
    senderDisplayName: m.author === ME ? 'Marta Ruiz' : chat.name,
    content: m.text,
    status: 'seen',
    mine: m.author === ME,
    attached: attachedOf(m, all[i - 1], all[i + 1]),
  }
}
const attachedOf = (m, before, after) => {
  if (before?.author === m.author) return after?.author === m.author ? true : 'bottom'
  return after?.author === m.author ? 'top' : false
}

const Inbox = ({ state, actions }) => (
  <FluentProvider theme={webLightTheme} style={{ width: 320, overflow: 'auto' }}>
    <List
      selectionMode="single"
      selectedItems={[state.open]}
      onSelectionChange={(_, { selectedItems }) => actions.show(selectedItems[0])}
    >
      {state.chats.map((one) => (
        <ListItem key={one.id} value={one.id} checkmark={null} style={{ padding: 8 }}>
          <Persona name={one.name} secondaryText={last(one).text} style={{ flex: 1, minWidth: 0 }} />
          {one.unread ? <CounterBadge count={one.unread} /> : null}
        </ListItem>
      ))}
    </List>
  </FluentProvider>
)

function App({ state, actions }) {
  const chat = actions.current()
  return (
    <FluentThemeProvider>
      <div style={{ display: 'flex', height: '100vh', width: '100%' }}>
        <Inbox state={state} actions={actions} />
        <div style={{ flex: 1, minWidth: 0, display: 'flex', flexDirection: 'column' }}>
          <header style={{ display: 'flex', gap: 8, alignItems: 'center', padding: 12 }}>
            <h2 style={{ margin: 0 }}>{chat.name}</h2>
          </header>
          <MessageThread
            key={chat.id}
            userId={ME}
            messages={chat.messages.map(shape(chat))}
            showMessageDate
            showMessageStatus
          />
          <SendBox onSendMessage={async (text) => actions.send(text)} onTyping={async () => {}} />
        </div>
      </div>
    </FluentThemeProvider>
  )
}

/** The kit names days of this week, which begins on Sunday. */
const sunday = () => {
  const d = new Date()
  return new Date(d.getFullYear(), d.getMonth(), d.getDate() - d.getDay())
}
/** The kit's own wording: a date, "Yesterday", and the clock. It is shown on the first of a run, and told of the others. */
const worded = (m) => {
  const time = new Intl.DateTimeFormat('en-US', { hour: 'numeric', minute: '2-digit' }).format(m.at)
  const day =
    { Hoy: '', Ayer: 'Yesterday ' }[dayWord(m.at)] ??
    `${new Intl.DateTimeFormat('en-US', m.at > sunday() ? { weekday: 'long' } : {}).format(m.at)} `
  return `${day}${time}`.replace(/\u202f/g, ' ')
}

inbox({
  draw: (state, actions) => root.render(<App state={{ ...state }} actions={actions} />),
  truth: usualTruth({ timeText: (m) => (m.author === 'system' ? null : worded(m)) }),
})

import 'framework7/css/bundle'
import Framework7 from 'framework7/lite-bundle'
import Framework7React, {
  App,
  Link,
  List,
  ListItem,
  Message,
  Messagebar,
  Messages,
  MessagesTitle,
  Navbar,
  Page,
  Panel,
  View,
} from 'framework7-react'
import { Fragment, useState } from 'react'
import { createRoot } from 'react-dom/client'
import { clock, dayWord, inbox, last, usualTruth } from './inbox.js'

Framework7.use(Framework7React)
const root = createRoot(document.querySelector('#app'))
const said = (m) => m !== undefined && m.author !== 'system'
const sameRun = (a, b) => said(a) && said(b) && a.author === b.author

function Talk({ chat, send }) {
  const [text, setText] = useState('')
  const all = chat.messages
  const submit = () => {
    if (text === '') return
    send(text)
    setText('')
  }
  return (
    <Page>
      <Navbar title={chat.name} />
      <Messagebar placeholder="Mensaje" value={text} onInput={(event) => setText(event.target.value)}>
        <Link slot="inner-end" iconOnly onClick={submit}>
          Enviar
        </Link>
      </Messagebar>
      <Messages key={chat.id}>
        {all.map((m, i) => (
          <Fragment key={`${chat.id}-${i}`}>
            {i === 0 || dayWord(m.at) !== dayWord(all[i - 1].at) ? (
              <MessagesTitle>{dayWord(m.at)}</MessagesTitle>
            ) : null}
            {m.author === 'system' ? (
              <MessagesTitle>{m.text}</MessagesTitle>
            ) : (
              <Message
                type={m.author === 'specialist' ? 'sent' : 'received'}
                name={m.author === 'specialist' ? undefined : chat.name}
                first={!sameRun(all[i - 1], m)}
                last={!sameRun(m, all[i + 1])}
                tail={!sameRun(m, all[i + 1])}
                text={m.text}
                footer={clock(m.at)}
              />
            )}
          </Fragment>
        ))}
      </Messages>
    </Page>
  )
}

const Inbox = ({ state, actions }) => (
  <App theme="md" name="Consultas">
    <Panel left reveal visibleBreakpoint={700}>
      <Page>
        <Navbar title="Chats" />
        <List mediaList dividersIos strongIos>
          {state.chats.map((one) => (
            <ListItem
              key={one.id}
              link="#"
              title={one.name}
              after={clock(last(one).at)}
              subtitle={last(one).text}
              badge={one.unread || undefined}
              selected={one.id === state.open}
              onClick={() => actions.show(one.id)}
            />
          ))}
        </List>
      </Page>
    </Panel>
    <View main>
      <Talk chat={actions.current()} send={(text) => actions.send(text)} />
    </View>
  </App>
)

inbox({
  draw: (state, actions) => root.render(<Inbox state={{ ...state }} actions={actions} />),
  truth: usualTruth({
    text: (m) => m.text.replace(/\n/g, ' '),
    timeText: (m) => (m.author === 'system' ? null : clock(m.at)),
    listTime: (chat) => clock(last(chat).at),
  }),
})

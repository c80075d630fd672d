import { Button } from '@twilio-paste/button'
import { ChatComposer, ChatComposerActionGroup, ChatComposerContainer } from '@twilio-paste/chat-composer'
import {
  ChatBookend,
  ChatBookendItem,
  ChatBubble,
  ChatEvent,
  ChatLog,
  ChatMessage,
  ChatMessageMeta,
  ChatMessageMetaItem,
} from '@twilio-paste/chat-log'
import { SendIcon } from '@twilio-paste/icons/esm/SendIcon'
import { $getRoot, CLEAR_EDITOR_COMMAND, ClearEditorPlugin } from '@twilio-paste/lexical-library'
import { Theme } from '@twilio-paste/theme'
import { Fragment, useRef, useState } from 'react'
import { createRoot } from 'react-dom/client'
import { dayWord, inbox, last, usualTruth } from './inbox.js'

/** Nothing but the labels for screen readers says who wrote; the composer is Lexical; there is no list. */
const root = createRoot(document.querySelector('#app'))
const clock12 = (d) =>
  new Intl.DateTimeFormat('en-US', { hour: 'numeric', minute: '2-digit' }).format(d).replace(/\u202f/g, ' ')

/** Messages of one author in a row stand in one record, with one line of what the kit calls meta below. */
const runs = (messages) =>
  messages.reduce((all, m) => {
    const run = all[all.length - 1]
    if (run && run[0].author === m.author && dayWord(run[0].at) === dayWord(m.at)) run.push(m)
    else all.push([m])
    return all
  }, [])

function Said({ run, name }) {
  const time = clock12(last({ messages: run }).at)
  const own = run[0].author === 'specialist'
  return (
    <ChatMessage variant={own ? 'outbound' : 'inbound'}>
      {run.map((m, i) => (
        <ChatBubble key={i}>{m.text}</ChatBubble>
      ))}
      <ChatMessageMeta aria-label={`said by ${own ? 'you' : name} at ${time}`}>
        <ChatMessageMetaItem>{own ? time : `${name} ・ ${time}`}</ChatMessageMetaItem>
      </ChatMessageMeta>
    </ChatMessage>
  )
}

const Day = ({ at }) => (
  <ChatBookend>
    <ChatBookendItem>{dayWord(at)}</ChatBookendItem>
  </ChatBookend>
)

function Composer({ send }) {
  const [text, setText] = useState('')
  const editor = useRef(null)
  const submit = () => {
    if (text === '') return
    send(text)
    editor.current?.dispatchCommand(CLEAR_EDITOR_COMMAND, undefined)
  }
  return (
    <ChatComposerContainer>
      <ChatComposer
        config={{ namespace: 'hilo', onError: (error) => console.error(error) }}
        ariaLabel="Message"
        placeholder="Type here..."
        editorInstanceRef={editor}
        onChange={(state) => state.read(() => setText($getRoot().getTextContent()))}
      >
        <ClearEditorPlugin />
      </ChatComposer>
      <ChatComposerActionGroup>
        <Button variant="primary_icon" size="reset" onClick={submit}>
          <SendIcon decorative={false} title="Send message" />
        </Button>
      </ChatComposerActionGroup>
    </ChatComposerContainer>
  )
}

function App({ actions }) {
  const chat = actions.current()
  return (
    <Theme.Provider theme="twilio">
      <div style={{ display: 'flex', flexDirection: 'column', height: '100vh' }}>
        <h2 style={{ margin: 12 }}>{chat.name}</h2>
        <div style={{ flex: 1, overflowY: 'auto' }} tabIndex={0}>
          <ChatLog key={chat.id}>
            {runs(chat.messages).map((run, i, all) => (
              <Fragment key={`${chat.id}-${i}`}>
                {i === 0 || dayWord(run[0].at) !== dayWord(all[i - 1][0].at) ? <Day at={run[0].at} /> : null}
                {run[0].author === 'system' ? (
                  <ChatEvent>{run[0].text}</ChatEvent>
                ) : (
                  <Said run={run} name={chat.name} />
                )}
              </Fragment>
            ))}
          </ChatLog>
        </div>
        <Composer send={(text) => actions.send(text)} />
      </div>
    </Theme.Provider>
  )
}

inbox({
  draw: (_state, actions) => root.render(<App actions={actions} />),
  truth: (state, chat) => {
    const truth = usualTruth({})(state, chat)
    const end = new Map(runs(chat.messages).flatMap((run) => run.map((m) => [m, last({ messages: run })])))
    truth.open.messages.forEach((t, i) => {
      const { at } = end.get(chat.messages[i])
      if (t.author !== 'system') Object.assign(t, { at: at.toISOString(), timeText: clock12(at) })
    })
    return { ...truth, list: [] }
  },
})

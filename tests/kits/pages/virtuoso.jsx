import { useRef, useState } from 'react'
import { createRoot } from 'react-dom/client'
import { Virtuoso } from 'react-virtuoso'
import { clock, dayWord, inbox, last } from './inbox.js'

/** A long inbox and a long chat in virtual lists: of 90 chats and 140 messages some 20 are on the page at a time. */
const root = createRoot(document.querySelector('#app'))
const FIRST = ['Ana', 'Luis', 'Marta', 'Олена', 'Sam', 'Noa', 'Irene', 'Pau', 'Eva']
const SECOND = ['García', 'Pérez', 'Ruiz', 'Vidal', 'Lee', 'Soler', 'Marín', 'Gil', 'Rey', 'Mora']
const HOUR = 3_600_000

/** One message in some 50 minutes, up to an hour ago; now and then the same words twice in a row. */
const talk = (n, topic) => {
  const end = Math.floor(Date.now() / HOUR) * HOUR - HOUR
  return Array.from({ length: n }, (_, i) => ({
    author: i % 5 === 1 || i % 7 === 3 ? 'specialist' : 'client',
    text:
      i % 9 < 2
        ? `Gracias (${topic})`
        : `${topic} ${i}: ${'unas palabras más '.repeat(1 + (i % 4))}sobre la semana.`,
    at: new Date(end - (n - i) * 50 * 60_000),
  }))
}
const many = () =>
  Array.from({ length: 90 }, (_, i) => ({
    id: `c-${i}`,
    name: `${FIRST[i % 9]} ${SECOND[Math.floor(i / 9)]}`,
    unread: i % 8 === 5 ? 2 : 0,
    messages: i < 2 ? talk(140, ['Sesión', 'Consulta'][i]) : talk(1 + (i % 3), `Chat ${i}`),
  }))

/** Separators are items like the messages, as the library's own chat example has them. */
const itemsOf = (messages) =>
  messages.flatMap((m, i) => {
    const day = i === 0 || dayWord(m.at) !== dayWord(messages[i - 1].at)
    return [...(day ? [{ day: dayWord(m.at) }] : []), m]
  })
/** What the library says that it has drawn. */
const drawn = { list: [], items: [] }

const style = {
  row: (open) => ({ padding: 10, cursor: 'pointer', background: open ? '#dfe8ff' : '#fff', height: 44 }),
  line: (own) => ({ display: 'flex', justifyContent: own ? 'flex-end' : 'flex-start', padding: '4px 12px' }),
  bubble: (own) => ({
    background: own ? '#cfe3ff' : '#eee',
    borderRadius: 12,
    padding: '8px 12px',
    maxWidth: '60%',
  }),
}

const Row = ({ one, open, show }) => (
  <div style={style.row(open)} role="button" tabIndex={0} data-chat-id={one.id} onClick={show}>
    <div style={{ display: 'flex', justifyContent: 'space-between' }}>
      <b>{one.name}</b>
      <small>{clock(last(one).at)}</small>
    </div>
    <div style={{ display: 'flex', justifyContent: 'space-between', color: '#666' }}>
      <span style={{ overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }}>
        {last(one).text}
      </span>
      {one.unread ? <span className="unread">{one.unread}</span> : null}
    </div>
  </div>
)

const Line = ({ item }) =>
  item.day ? (
    <div style={{ textAlign: 'center', padding: 8, fontSize: 12 }}>{item.day}</div>
  ) : (
    <div style={style.line(item.author === 'specialist')}>
      <div style={style.bubble(item.author === 'specialist')}>
        <div>{item.text}</div>
        <div style={{ fontSize: 11, color: '#777' }}>{clock(item.at)}</div>
      </div>
    </div>
  )

function Composer({ send }) {
  const [text, setText] = useState('')
  const submit = () => {
    send(text)
    setText('')
  }
  return (
    <div style={{ display: 'flex', padding: 10 }}>
      <textarea style={{ flex: 1 }} rows={1} value={text} onChange={(e) => setText(e.target.value)} />
      <button type="button" onClick={submit}>
        Enviar
      </button>
    </div>
  )
}

function App({ state, actions, tell }) {
  const chat = actions.current()
  const items = itemsOf(chat.messages)
  const said = useRef(null)
  const list = useRef(null)
  Object.assign(window.kitState, {
    scrollTo: (index) => said.current.scrollToIndex({ index, align: 'start' }),
    scrollListTo: (index) => list.current.scrollToIndex({ index, align: 'start' }),
  })
  return (
    <div style={{ display: 'flex', height: '100vh', fontFamily: 'sans-serif' }}>
      <Virtuoso
        ref={list}
        style={{ width: 320, height: '100%' }}
        data={state.chats}
        computeItemKey={(_, one) => one.id}
        itemContent={(_, one) => (
          <Row one={one} open={one.id === state.open} show={() => actions.show(one.id)} />
        )}
        itemsRendered={(all) => tell('list', all)}
      />
      <div style={{ flex: 1, display: 'flex', flexDirection: 'column', minWidth: 0 }}>
        <h2 style={{ margin: 12 }}>{chat.name}</h2>
        <Virtuoso
          key={chat.id}
          ref={said}
          style={{ flex: 1 }}
          data={items}
          initialTopMostItemIndex={items.length - 1}
          followOutput="auto"
          alignToBottom
          itemContent={(_, item) => <Line item={item} />}
          itemsRendered={(all) => tell('items', all)}
        />
        <Composer send={(text) => actions.send(text)} />
      </div>
    </div>
  )
}

/** What is on the page, and no more. Whether a day is known depends on what was scrolled past: its own test. */
const truth = (state, chat) => ({
  list: drawn.list.map((one) => ({
    name: one.name,
    preview: last(one).text,
    timeText: clock(last(one).at),
    unread: one.unread,
    active: one.id === state.open,
  })),
  open: {
    name: chat.name,
    messages: drawn.items
      .filter((item) => !item.day)
      .map(({ author, text, at }) => ({ author, text, timeText: clock(at) })),
  },
})

/** A list stays invisible until it has found its place. */
window.isDrawn = () => {
  const lists = [...document.querySelectorAll('[data-testid="virtuoso-item-list"]')]
  return lists.every((one) => one.childElementCount > 0 && getComputedStyle(one).visibility === 'visible')
}

const tell = (what, all) => {
  drawn[what] = all.map((one) => one.data)
  const { chats: every, open } = window.kitState
  window.truth = truth(
    window.kitState,
    every.find((one) => one.id === open),
  )
}
inbox({
  chats: many(),
  open: 'c-0',
  draw: (state, actions) => root.render(<App state={{ ...state }} actions={actions} tell={tell} />),
  truth,
})

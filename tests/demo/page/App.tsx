import { useStore } from 'zustand'
import { Conversation } from './Conversation'
import { HelpWidget } from './HelpWidget'
import { type InboxStore, send } from './inbox'
import { Navigation } from './Navigation'
import css from './page.module.css'
import { Sidebar } from './Sidebar'
import type { Words } from './words'

interface Props {
  store: InboxStore
  locale: string
  words: Words
}

export function App({ store, locale, words }: Props) {
  const { chats, active, now, helpOpen } = useStore(store)
  const chat = chats.find(({ id }) => id === active)
  return (
    <div className={css.app}>
      <Navigation words={words} />
      <Sidebar chats={chats} active={active} now={now} locale={locale} words={words} />
      {chat ? (
        <Conversation
          key={chat.id}
          chat={chat}
          now={now}
          locale={locale}
          words={words}
          onSend={(text) => send(store, chat.id, text)}
        />
      ) : (
        <main className={css.nothing}>
          <p>{words.none}</p>
        </main>
      )}
      <HelpWidget open={helpOpen} onToggle={() => store.setState({ helpOpen: !helpOpen })} words={words} />
    </div>
  )
}

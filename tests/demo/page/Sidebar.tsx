import { type MouseEvent, useState } from 'react'
import { Avatar } from './Avatar'
import { lastActivity, unreadCount, visible } from './inbox'
import type { Chat } from './model'
import css from './page.module.css'
import { goTo } from './route'
import { listTime } from './times'
import type { Words } from './words'

interface Props {
  chats: Chat[]
  active: string | null
  now: number
  locale: string
  words: Words
}

export function Sidebar({ chats, active, now, locale, words }: Props) {
  const [search, setSearch] = useState('')
  const wanted = search.toLocaleLowerCase()
  const shown = chats
    .filter(({ name }) => name.toLocaleLowerCase().includes(wanted))
    .sort((a, b) => lastActivity(b, now) - lastActivity(a, now))
  return (
    <aside className={css.sidebar}>
      <div className={css.sidebarTop}>
        <h1>{words.title}</h1>
        <input
          type="search"
          value={search}
          placeholder={words.search}
          onChange={(e) => setSearch(e.target.value)}
        />
      </div>
      <ul className={css.list}>
        {shown.map((chat) => (
          <li key={chat.id}>
            <ChatLink chat={chat} active={chat.id === active} now={now} locale={locale} />
          </li>
        ))}
      </ul>
    </aside>
  )
}

interface LinkProps {
  chat: Chat
  active: boolean
  now: number
  locale: string
}

function ChatLink({ chat, active, now, locale }: LinkProps) {
  const unread = active ? 0 : unreadCount(chat, now)
  const follow = (event: MouseEvent) => {
    event.preventDefault()
    goTo(chat.id)
  }
  return (
    <a
      className={`${css.item} ${active ? css.active : ''}`}
      href={`/chat/${chat.id}`}
      aria-current={active ? 'true' : undefined}
      onClick={follow}
    >
      <Avatar id={chat.id} name={chat.name} portrait={chat.portrait} />
      <span className={css.itemTop}>
        <span className={css.name}>{chat.name}</span>
        <span className={css.when}>{listTime(lastActivity(chat, now), now, locale)}</span>
      </span>
      <span className={css.itemBottom}>
        <span className={css.preview}>{visible(chat, now).at(-1)?.text}</span>
        {unread > 0 && <span className={css.badge}>{unread}</span>}
      </span>
    </a>
  )
}

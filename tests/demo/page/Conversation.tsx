import { Fragment, useLayoutEffect, useRef } from 'react'
import { Avatar } from './Avatar'
import { Composer } from './Composer'
import { visible } from './inbox'
import type { Chat, Message } from './model'
import css from './page.module.css'
import { clockTime, daySeparator, sameDay } from './times'
import type { Words } from './words'

interface Props {
  chat: Chat
  now: number
  locale: string
  words: Words
  onSend: (text: string) => void
}

export function Conversation({ chat, now, locale, words, onSend }: Props) {
  const messages = visible(chat, now)
  const scroller = useRef<HTMLDivElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new message scrolls to the end
  useLayoutEffect(() => {
    scroller.current?.scrollTo(0, scroller.current.scrollHeight)
  }, [messages.length])
  return (
    <main className={css.conversation}>
      <header className={css.header}>
        <Avatar id={chat.id} name={chat.name} portrait={chat.portrait} />
        <div>
          <h2>{chat.name}</h2>
          <p>{words.client}</p>
        </div>
      </header>
      <div className={css.scroller} ref={scroller}>
        <div className={css.messages}>
          {messages.map((message, i) => (
            <Fragment key={message.id}>
              <Separator message={message} previous={messages[i - 1]} now={now} locale={locale} />
              <Bubble message={message} locale={locale} />
            </Fragment>
          ))}
        </div>
      </div>
      <Composer words={words} onSend={onSend} />
    </main>
  )
}

interface SeparatorProps {
  message: Message
  previous: Message | undefined
  now: number
  locale: string
}

function Separator({ message, previous, now, locale }: SeparatorProps) {
  if (previous && sameDay(previous.at, message.at)) return null
  return (
    <div className={css.day}>
      <span>{daySeparator(message.at, now, locale)}</span>
    </div>
  )
}

function Bubble({ message, locale }: { message: Message; locale: string }) {
  const time = clockTime(message.at, locale)
  if (message.author === 'system')
    return (
      <div className={css.system}>
        <p>{message.text}</p>
        <span className={css.time}>{time}</span>
      </div>
    )
  return (
    <div className={`${css.row} ${message.author === 'specialist' ? css.mine : ''}`}>
      <div className={css.bubble}>
        <p dir="auto">{message.text}</p>
        <span className={css.time}>{time}</span>
      </div>
    </div>
  )
}

import { Fragment, useEffect, useRef } from 'react'
import type { PracticeChat, PracticeMessage } from '../../lib/practice/stories'
import { useSpeech } from '../words'
import { Composer } from './Composer'
import type { PracticeActions } from './model'
import { Portrait } from './Portrait'
import { useTimes } from './times'

interface Props {
  chat: PracticeChat
  now: number
  actions: PracticeActions
}

/** One chat: who, what was written and when, and the box to write in. */
export function Conversation({ chat, now, actions }: Props) {
  const { t } = useSpeech()
  const { date, dayOf } = useTimes(now)
  const end = useRef<HTMLElement>(null)
  const { length } = chat.messages
  useEffect(() => {
    if (length > 0) end.current?.scrollTo(0, end.current.scrollHeight)
  }, [length])
  return (
    <main className="practice-chat">
      <header className="practice-head">
        <Portrait name={chat.name} />
        <h1 className="practice-name">{chat.name}</h1>
      </header>
      <section
        className="practice-messages"
        aria-label={t('practice.messages')}
        ref={end}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard.
        tabIndex={0}
      >
        {chat.messages.map((message, i) => {
          const before = chat.messages[i - 1]
          const newDay = !before || date(before.at) !== date(message.at)
          return (
            <Fragment key={message.id}>
              {newDay && <p className="practice-day">{dayOf(message.at)}</p>}
              <Bubble message={message} now={now} />
            </Fragment>
          )
        })}
      </section>
      <Composer actions={actions} />
    </main>
  )
}

function Bubble({ message, now }: { message: PracticeMessage; now: number }) {
  const { time } = useTimes(now)
  return (
    <div className={message.own ? 'practice-message practice-own' : 'practice-message'}>
      <div className="practice-bubble">
        <p>{message.text}</p>
        <time className="practice-time" dateTime={new Date(message.at).toISOString()}>
          {time(message.at)}
        </time>
      </div>
    </div>
  )
}

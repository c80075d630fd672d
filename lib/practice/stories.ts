/** The chats of the page to practise on: invented people, told anew each time as of now. */
import type { Translate } from '../locales'

export interface PracticeMessage {
  id: string
  own: boolean
  text: string
  /** Milliseconds since 1970. */
  at: number
}

export interface PracticeChat {
  id: string
  name: string
  /** Oldest first. */
  messages: readonly PracticeMessage[]
  /** The client's last messages were not looked at yet. */
  unread: boolean
}

const MINUTE = 60_000
const HOUR = 60 * MINUTE

/** One who has just written, one who asks, one who fell silent: what Hilo offers is another thing each time. */
export function practiceChats(t: Translate, now: number): PracticeChat[] {
  const said = (id: string, ago: number, own: boolean, text: string) => ({ id, own, text, at: now - ago })
  return [
    {
      id: 'p-1001',
      name: t('practice.first.name'),
      unread: true,
      messages: [
        said('1', 43 * MINUTE, false, t('practice.first.hello')),
        said('2', 41 * MINUTE, false, t('practice.first.asks')),
      ],
    },
    {
      id: 'p-1002',
      name: t('practice.second.name'),
      unread: true,
      messages: [
        said('1', 27 * HOUR, false, t('practice.second.hello')),
        said('2', 26 * HOUR, true, t('practice.second.answer')),
        said('3', 25 * MINUTE, false, t('practice.second.asks')),
      ],
    },
    {
      id: 'p-1003',
      name: t('practice.third.name'),
      unread: false,
      messages: [
        said('1', 28 * HOUR, false, t('practice.third.hello')),
        said('2', 27 * HOUR, true, t('practice.third.answer')),
      ],
    },
  ]
}

/** What was sent in a chat joins its end. */
export const withSent = (chat: PracticeChat, text: string, at: number): PracticeChat => ({
  ...chat,
  messages: [...chat.messages, { id: `${chat.messages.length + 1}`, own: true, text, at }],
})

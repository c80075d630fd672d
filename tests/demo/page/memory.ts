import type { Inbox } from './inbox'

/** What a reload must not lose: a platform would keep it on its server, this page keeps it in the tab. */
type Kept = Pick<Inbox, 'clock' | 'chats' | 'sent'>

const key = () => {
  const server = document.querySelector('meta[name="started"]')?.getAttribute('content') ?? ''
  return `inbox ${server} ${location.search}`
}

export function recall(): Kept | null {
  const kept = sessionStorage.getItem(key())
  return kept === null ? null : (JSON.parse(kept) as Kept)
}

export const remember = ({ clock, chats, sent }: Inbox): void =>
  sessionStorage.setItem(key(), JSON.stringify({ clock, chats, sent }))

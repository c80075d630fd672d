import type { ChatEvent, Facts, Instant, SessionPlace } from '../protocol/types'

/** The session a message of now would be about. */
export interface SessionOfChat {
  start: Instant
  paid: boolean
  where: SessionPlace
}

/** The latest session agreed or paid and not cancelled, at its present time; null: none. */
export function latestSession({ events }: Facts, now: Instant): SessionOfChat | null {
  return events.filter(({ at }) => at <= now).reduce(after, null)
}

function after(session: SessionOfChat | null, event: ChatEvent): SessionOfChat | null {
  if ((event.what === 'agreed' || event.what === 'paid') && event.session !== undefined) {
    return {
      start: event.session,
      paid: event.what === 'paid',
      where: event.where ?? session?.where ?? 'online',
    }
  }
  if (!session || !('session' in event) || event.session !== session.start) return session
  if (event.what === 'moved') return { ...session, start: event.to }
  return event.what === 'cancelled' ? null : session
}

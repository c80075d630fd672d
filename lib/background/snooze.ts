import { type HiloDatabase, setSnooze } from '../db'
import { HOUR } from '../protocol/durations'
import { snoozeChoices, snoozeUntil } from '../protocol/snooze'
import type { Instant } from '../protocol/types'
import { settings } from '../settings'

/**
 * Puts the reminders of a chat off, or (null) no longer.
 * @returns until when: not in quiet time; null where nothing was put off.
 */
export async function snooze(
  db: HiloDatabase,
  chat: string,
  until: Instant | null,
  now: Instant,
): Promise<Instant | null> {
  const hours = await settings.workingHours.getValue()
  const end = until === null ? null : snoozeUntil(hours, until, now)
  if (until === null || end !== null) await setSnooze(db, chat, end, now)
  return end
}

/** What the buttons of a notification do, in their order: an hour from now, tomorrow. */
export async function snoozeByButton(
  db: HiloDatabase,
  chat: string,
  button: number,
  now: Instant,
): Promise<void> {
  const choices = snoozeChoices(await settings.workingHours.getValue(), now)
  const morning = choices.find(({ id }) => id === 'morning')
  await snooze(db, chat, button === 0 ? now + HOUR : (morning?.until ?? null), now)
}

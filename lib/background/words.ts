import { browser } from 'wxt/browser'
import type { DatabaseFault, LedgerRow } from '../db'
import { chooseLanguage, createWords } from '../locales'
import { createClock } from '../locales/clock'
import { badgeTitle, digestText, type NotificationText, notificationText } from '../locales/notify'
import type { Instant } from '../protocol/types'
import { settings } from '../settings'
import type { Untold } from './tell'

async function interfaceWords() {
  return createWords(chooseLanguage(await settings.language.getValue(), browser.i18n.getUILanguage()))
}

/** What a reminder says: what is due and by when, without names. */
export async function reminderWords(row: LedgerRow, now: Instant): Promise<NotificationText> {
  const words = await interfaceWords()
  const { zone } = await settings.workingHours.getValue()
  const { rule, due } = row.deadline
  return notificationText(words, createClock(words, zone), { rule, due, level: row.level, now })
}

/** One summary of several reminders, counted by chat. */
export async function digestWords(rows: readonly LedgerRow[]): Promise<NotificationText> {
  const rested = rows.every(({ digest }) => digest)
  return digestText(await interfaceWords(), new Set(rows.map(({ chat }) => chat)).size, rested)
}

export async function badgeWords(count: number | null): Promise<string> {
  return badgeTitle(await interfaceWords(), count)
}

/** Shorter than in the popup: a tooltip has one line. */
export async function faultWords(fault: DatabaseFault): Promise<string> {
  return `Hilo: ${(await interfaceWords()).t(`database.${fault}.title`)}`
}

export async function untoldWords(why: Untold): Promise<string> {
  return (await interfaceWords()).t(`told.${why}`)
}

export async function menuWords(): Promise<{ open: string }> {
  return { open: (await interfaceWords()).t('menu.open') }
}

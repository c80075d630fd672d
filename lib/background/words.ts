import { browser } from 'wxt/browser'
import { type ChatCard, type DatabaseFault, type HiloDatabase, type LedgerRow, nameOf } from '../db'
import { chooseLanguage, createWords } from '../locales'
import { createClock } from '../locales/clock'
import {
  badgeTitle,
  digestText,
  type NotificationText,
  notificationText,
  snoozeButtons,
  whoOf,
} from '../locales/notify'
import { MINUTE } from '../protocol/durations'
import type { Instant } from '../protocol/types'
import { settings } from '../settings'
import type { Untold } from './tell'

async function interfaceWords() {
  return createWords(chooseLanguage(await settings.language.getValue(), browser.i18n.getUILanguage()))
}

/** What a reminder says of the deadline that a chat leads with, and of its client no more than was chosen. */
export async function chatWords(db: HiloDatabase, card: ChatCard, now: Instant): Promise<NotificationText> {
  const { names } = await settings.notifications.getValue()
  const name = names === 'none' ? '' : await nameOf(db, card)
  const level = card.state === 'overdue' ? 'overdue' : 'soon'
  const rule = card.rule ?? 'reply'
  return deadlineWords({ rule, due: card.due, level, now, who: whoOf(name, names) })
}

export function weekendWords({ deadline }: LedgerRow, now: Instant): Promise<NotificationText> {
  return deadlineWords({ rule: deadline.rule, due: deadline.due, level: 'soon', now })
}

/** A reminder as it would read, of a client who is made up. */
export async function sampleWords(now: Instant): Promise<NotificationText> {
  const { names } = await settings.notifications.getValue()
  const who = whoOf((await interfaceWords()).t('notify.sampleName'), names)
  return deadlineWords({ rule: 'reply', due: now + 30 * MINUTE, level: 'soon', now, who })
}

async function deadlineWords(told: Parameters<typeof notificationText>[2]): Promise<NotificationText> {
  const words = await interfaceWords()
  const { zone } = await settings.workingHours.getValue()
  return notificationText(words, createClock(words, zone), told)
}

/** One summary of several reminders, counted by chat. `rested`: they waited during quiet hours. */
export async function digestWords(chats: number, rested: boolean): Promise<NotificationText> {
  return digestText(await interfaceWords(), chats, rested)
}

export async function snoozeWords(): Promise<string[]> {
  return snoozeButtons(await interfaceWords())
}

export async function badgeWords(count: number | 'closed' | null): Promise<string> {
  return badgeTitle(await interfaceWords(), count)
}

/** Shorter than in the popup: a tooltip has one line. */
export async function faultWords(fault: DatabaseFault): Promise<string> {
  return `Hilo: ${(await interfaceWords()).t(`database.${fault}.title`)}`
}

/** Of a page that is not read because Hilo was not opened yet. */
export async function closedWords(): Promise<NotificationText> {
  const { t } = await interfaceWords()
  return { title: t('lock.closed'), message: t('lock.shut') }
}

export async function untoldWords(why: Untold): Promise<string> {
  return (await interfaceWords()).t(`told.${why}`)
}

export async function menuWords() {
  const { t } = await interfaceWords()
  return { open: t('menu.open'), own: (number: number) => t('menu.own', { number }) }
}

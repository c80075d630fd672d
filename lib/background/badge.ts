import { browser } from 'wxt/browser'
import type { HiloDatabase } from '../db'
import { databaseFault } from '../health'
import { isClosed } from '../lock/state'
import { badgeWords } from './words'

export interface Badge {
  text: string
  /** Background colour: white figures on it keep a contrast above 4.5. */
  color: string
}

/** How many chats wait, coloured by the most urgent. */
export function badgeFor(overdue: number, soon: number): Badge {
  const count = overdue + soon
  if (count === 0) return { text: '', color: '#0f766e' }
  return { text: count > 99 ? '99+' : String(count), color: overdue > 0 ? '#b91c1c' : '#b45309' }
}

/** While something is wrong with the database, the icon tells that instead. */
export async function showBadge(db: HiloDatabase): Promise<void> {
  if (await databaseFault.getValue()) return
  const [overdue, soon] = await Promise.all([countOf(db, 'overdue'), countOf(db, 'soon')])
  const { text, color } = badgeFor(overdue, soon)
  await browser.action.setBadgeText({ text })
  const count = (await isClosed(Date.now())) ? 'closed' : overdue + soon
  await browser.action.setTitle({ title: await badgeWords(count) })
  await browser.action.setBadgeBackgroundColor({ color })
  // Firefox picks the figure's colour by itself, and not always readably.
  await browser.action.setBadgeTextColor?.({ color: '#ffffff' })
}

function countOf(db: HiloDatabase, state: 'overdue' | 'soon'): Promise<number> {
  return db.chats.where('state').equals(state).count()
}

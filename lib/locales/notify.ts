import type { Instant, Level, RuleId } from '../protocol/types'
import type { Clock } from './clock'
import type { Words } from './index'

/** Texts of a desktop notification. Discreet: anyone near the screen may read them, so no name is in them. */
export interface NotificationText {
  title: string
  message: string
}

/** What one due deadline says. */
export const notificationText = (
  { t }: Words,
  clock: Clock,
  { rule, due, level, now }: { rule: RuleId; due: Instant; level: Level; now: Instant },
): NotificationText => ({
  title: t(`notify.${level}`),
  message: t('notify.body', { rule: t(`rule.${rule}`), when: clock.when(due, now) }),
})

/** Several in one go. `rested`: they waited during quiet hours. */
export const digestText = ({ t }: Words, count: number, rested: boolean): NotificationText => ({
  title: t('notify.digestTitle', { count }),
  message: t(rested ? 'notify.digestBody' : 'notify.manyBody'),
})

/** The tooltip of the toolbar icon. `count`: deadlines soon or overdue; null: no consent yet. */
export const badgeTitle = ({ t }: Words, count: number | null): string => {
  if (count === null) return t('badge.noConsent')
  return count === 0 ? t('badge.calm') : t('badge.due', { count })
}

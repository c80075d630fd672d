import type { Instant, Level, RuleId } from '../protocol/types'
import type { Notifications } from '../settings'
import type { Clock } from './clock'
import type { Words } from './index'

/** Texts of a desktop notification. Anyone near the screen may read them: they name nobody unless that was chosen. */
export interface NotificationText {
  title: string
  message: string
}

interface Told {
  rule: RuleId
  due: Instant
  level: Level
  now: Instant
  /** What is told of the client, see `whoOf`. */
  who?: string | null
}

/** What one due deadline says. */
export const notificationText = (
  { t }: Words,
  clock: Clock,
  { rule, due, level, now, who }: Told,
): NotificationText => {
  const what = t(`notify.${level}`)
  return {
    title: who ? t('notify.of', { what, who }) : what,
    message: t('notify.body', { rule: t(`rule.${rule}`), when: clock.when(due, now) }),
  }
}

/** Longer is no first name. */
const LONGEST = 24

/** As much of a client's name as may be told; null: nothing, or there is no letter in it. */
export function whoOf(name: string, names: Notifications['names']): string | null {
  const words = name.split(/[\s.,]+/).filter((word) => /^\p{L}/u.test(word))
  if (names === 'none' || !words[0]) return null
  if (names === 'first') return [...words[0]].slice(0, LONGEST).join('')
  return words
    .slice(0, 2)
    .map((word) => `${[...word][0]?.toLocaleUpperCase()}.`)
    .join(' ')
}

/** The buttons of a notification: an hour, tomorrow. */
export const snoozeButtons = ({ t }: Words): string[] => [t('notify.snoozeHour'), t('notify.snoozeMorning')]

/** Several in one go. `rested`: they waited during quiet hours. */
export const digestText = ({ t }: Words, count: number, rested: boolean): NotificationText => ({
  title: t('notify.digestTitle', { count }),
  message: t(rested ? 'notify.digestBody' : 'notify.manyBody'),
})

/** The tooltip of the toolbar icon. `count`: deadlines soon or overdue; null: no consent yet. */
export const badgeTitle = ({ t }: Words, count: number | 'closed' | null): string => {
  if (count === null) return t('badge.noConsent')
  if (count === 'closed') return t('badge.closed')
  return count === 0 ? t('badge.calm') : t('badge.due', { count })
}

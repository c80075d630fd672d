import { AlarmClockOff, BellRing, CircleCheck, Clock, History, Hourglass } from 'lucide-react'
import type { RowLevel } from '../model'

const ICONS = {
  overdue: BellRing,
  soon: Clock,
  later: Hourglass,
  snoozed: AlarmClockOff,
  past: History,
  none: CircleCheck,
}

/** The picture of an urgency. Always beside words: it says nothing to a screen reader. */
export function LevelIcon({ level, size = 16 }: { level: RowLevel; size?: number }) {
  const Icon = ICONS[level]
  return <Icon size={size} aria-hidden="true" className={`level-icon ink-${level}`} />
}

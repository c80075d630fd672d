import { befall, type Ears, hear, startDeaf, untilAtRest } from './heard'
import { stopTime } from './shown-time'
import { ADDRESS, type Ways } from './ways'

/** The background starts, if it did not yet in this life, hears something, and does all that follows. */
export function byListeners(): Ways {
  let ears: Ears | null = null
  const at = async (now: number, happen: (ears: Ears) => unknown) => {
    stopTime(now)
    ears ??= startDeaf()
    await happen(ears)
    await untilAtRest()
  }
  const message = (now: number, type: string, data?: unknown) =>
    at(now, (ears) => hear(ears, 'own page', type, data))
  return {
    report: (_, report) => at(report.seenAt, (ears) => hear(ears, ADDRESS, 'report', report)),
    look: (_, now) => at(now, (ears) => befall(ears, 'alarms.onAlarm', { name: 'next-due' })),
    mark: (_, chat, event, now) => message(now, 'mark', { chat, event }),
    unmark: (_, chat, now) => message(now, 'unmark', { chat }),
    snooze: (_, chat, until, now) => message(now, 'snooze', { chat, until }),
    putOff: (_, chat, now) =>
      at(now, (ears) => befall(ears, 'notifications.onButtonClicked', `${chat}#any`, 0)),
    rederive: (_, now) => message(now, 'rederive'),
    meet: (_, now) => message(now, 'follow', { at: 'once' }),
    arrive: (_, now) => at(now, () => undefined),
  }
}

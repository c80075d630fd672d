import { befall, type Ears, hear, type Speaker, startDeaf, untilAtRest, untilLooked } from './heard'
import { stopTime } from './shown-time'
import { ADDRESS, type Ways } from './ways'

/** The background starts, if it did not yet in this life, hears something, and does all that follows. */
export function byListeners(): Ways {
  let started: Ears | null = null
  const start = async (now: number): Promise<Ears> => {
    stopTime(now)
    // What it does as it starts comes first: which of the two does it, would else be a matter of chance.
    if (!started)
      await untilLooked(() => {
        started = startDeaf()
      })
    return started ?? new Map()
  }
  const message = async (now: number, type: string, data?: unknown, by: Speaker = 'own page') => {
    await hear(await start(now), by, type, data)
    await untilAtRest()
  }
  const event = async (now: number, name: string, ...told: unknown[]) => {
    const ears = await start(now)
    await untilLooked(() => befall(ears, name, ...told))
  }
  return {
    report: (_, report) => message(report.seenAt, 'report', report, ADDRESS),
    // An alarm starts it, and it looks as it starts: that it looks again then is tried where it was awake.
    look: (_, now) => (started ? event(now, 'alarms.onAlarm', { name: 'next-due' }) : start(now)),
    mark: (_, chat, marked, now) => message(now, 'mark', { chat, event: marked }),
    unmark: (_, chat, now) => message(now, 'unmark', { chat }),
    snooze: (_, chat, until, now) => message(now, 'snooze', { chat, until }),
    putOff: (_, chat, now) => event(now, 'notifications.onButtonClicked', `${chat}#any`, 0),
    rederive: (_, now) => message(now, 'rederive'),
    meet: (_, now) => message(now, 'follow', { at: 'once' }),
    arrive: (_, now) => start(now),
    wake: start,
  }
}

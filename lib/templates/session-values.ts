import type { Instant } from '../protocol/types'
import { formatDate, formatTime } from './format'
import type { Values } from './types'
import type { KnownOfChat } from './values'
import { bothZones } from './zones'

/** Day, hour and zone of a session that starts at `at`, as the message words them. @throws RangeError: unknown zone. */
export function sessionValues(
  at: Instant,
  { zone, clientZone, language }: Pick<KnownOfChat, 'zone' | 'clientZone' | 'language'>,
): Values {
  return {
    date: formatDate(at, zone, language),
    time: formatTime(at, zone, language),
    timeZone: bothZones(at, zone, clientZone ?? zone, language),
  }
}

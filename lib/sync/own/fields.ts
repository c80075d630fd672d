import * as v from 'valibot'
import { protocolFields } from '../../policy/fields'
import { readWallTime, requireZone } from '../../protocol/wall-clock'

/** What the protocol itself can read: it knows a 30 February from a day. */
const readable = (read: (text: string) => unknown) =>
  v.pipe(
    v.string(),
    v.check((text) => {
      try {
        read(text)
        return true
      } catch {
        return false
      }
    }),
  )

const date = readable((text) => readWallTime(text, 'away'))
const time = v.pipe(v.string(), v.regex(/^([01]\d|2[0-3]):[0-5]\d$/))
const day = v.picklist(['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'])
const text = (longest: number) => v.pipe(v.string(), v.maxLength(longest))
const minutes = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(24 * 60))

/** The settings that follow the specialist, each field by itself: a change of one takes back none of another. */
export const FIELDS = {
  workingHours: {
    zone: readable(requireZone),
    quietHours: v.nullable(v.tuple([time, time])),
    daysOff: v.array(day),
    holidays: v.array(date),
    away: v.nullable(v.tuple([date, date])),
    leadMinutes: minutes,
  },
  protocol: protocolFields,
  specialist: { name: text(80), gender: v.picklist(['feminine', 'masculine', 'neutral']) },
  notifications: {
    level: v.picklist(['off', 'overdue', 'all']),
    sound: v.boolean(),
    names: v.picklist(['none', 'initials', 'first']),
  },
  practice: { price: text(60), couplePrice: text(60), directions: text(300), meetingLink: text(300) },
  // Settings in one piece.
  weeklyHours: { all: v.record(day, v.array(v.tuple([time, time]))) },
  register: { all: v.picklist(['tu', 'usted']) },
  language: { all: v.nullable(v.picklist(['es', 'en', 'uk'])) },
  theme: { all: v.picklist(['system', 'light', 'dark', 'contrast']) },
  automaticMessage: { all: text(5_000) },
} as const

export type Group = keyof typeof FIELDS
export const GROUPS = [
  ...(['workingHours', 'protocol', 'notifications', 'specialist', 'practice'] as const),
  ...(['weeklyHours', 'register', 'language', 'theme', 'automaticMessage'] as const),
] satisfies Group[]

type Fields = Readonly<Record<string, v.GenericSchema>>
export const fieldsOf = (group: Group): Fields => FIELDS[group]

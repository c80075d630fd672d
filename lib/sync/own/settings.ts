import * as v from 'valibot'
import { type HiloDatabase, NO_TEXTS, readTexts, saveText } from '../../db'
import { readSettings, settings } from '../../settings'
import { type Change, canonical } from '../changes'
import type { Own } from '../meet'
import { FIELDS, fieldsOf, GROUPS, type Group } from './fields'

const PREFIX = 'setting.'
/** With this begin the ids of a group's fields. */
export const groupId = (group: string): string => `${PREFIX}${group}.`
const idOf = (group: Group, field: string) => groupId(group) + field

/** Every group with its fields. */
type Values = Record<Group, Record<string, unknown>>

/** What differs from what Hilo comes with: who never chose anything must not undo what was chosen elsewhere. */
export async function readOwnSettings(db: HiloDatabase): Promise<[id: string, Own][]> {
  const values = await readValues(db)
  return GROUPS.flatMap((group) =>
    Object.keys(fieldsOf(group)).flatMap((field): [string, Own][] => {
      const value = values[group][field]
      const isChosen = canonical(value) !== canonical(UNTOUCHED[group][field])
      return isChosen ? [[idOf(group, field), { value: value ?? NONE }]] : []
    }),
  )
}

/** "None" as a choice: null stands for "as Hilo comes". */
const NONE = 'none'

/** A value as it would be kept; undefined: it is none of this setting's. */
export function asSetting(id: string, value: unknown): unknown {
  const [, name = '', field = ''] = id.split('.')
  const group = GROUPS.find((one) => one === name)
  const schema = group && id.startsWith(PREFIX) && fieldsOf(group)[field]
  if (!schema) return undefined
  const read = v.safeParse(schema, value === NONE ? null : value)
  return read.success ? (read.output ?? NONE) : undefined
}

/** Keeps what was chosen on other machines. */
export async function keepSettings(db: HiloDatabase, apply: ReadonlyMap<string, Change>): Promise<void> {
  const values = await readValues(db)
  for (const group of GROUPS) {
    const fields = Object.keys(fieldsOf(group)).filter((field) => apply.has(idOf(group, field)))
    if (fields.length === 0) continue
    const chosen = fields.map((field) => {
      const value = apply.get(idOf(group, field))?.value
      return [field, value === null ? UNTOUCHED[group][field] : value === NONE ? null : value]
    })
    await KEEP[group]({ ...values[group], ...Object.fromEntries(chosen) }, db)
  }
}

const UNTOUCHED: Values = {
  workingHours: { ...settings.workingHours.fallback },
  protocol: { ...settings.protocol.fallback },
  notifications: { ...settings.notifications.fallback },
  specialist: { ...NO_TEXTS.specialist },
  practice: { ...NO_TEXTS.practice },
  weeklyHours: { all: settings.weeklyHours.fallback },
  register: { all: settings.register.fallback },
  language: { all: settings.language.fallback },
  theme: { all: settings.theme.fallback },
  automaticMessage: { all: NO_TEXTS.automaticMessage },
}

async function readValues(db: HiloDatabase): Promise<Values> {
  const [texts, kept] = await Promise.all([
    readTexts(db),
    readSettings('workingHours', 'protocol', 'notifications', 'weeklyHours', 'register', 'language', 'theme'),
  ])
  return {
    workingHours: { ...kept.workingHours },
    protocol: { ...kept.protocol },
    notifications: { ...kept.notifications },
    specialist: { ...texts.specialist },
    practice: { ...texts.practice },
    weeklyHours: { all: kept.weeklyHours },
    register: { all: kept.register },
    language: { all: kept.language },
    theme: { all: kept.theme },
    automaticMessage: { all: texts.automaticMessage },
  }
}

/** Each group is checked as a whole before it is kept. */
const KEEP: Record<Group, (values: unknown, db: HiloDatabase) => Promise<void>> = {
  workingHours: (values) => settings.workingHours.setValue(v.parse(v.object(FIELDS.workingHours), values)),
  protocol: (values) => settings.protocol.setValue(v.parse(v.object(FIELDS.protocol), values)),
  notifications: (values) => settings.notifications.setValue(v.parse(v.object(FIELDS.notifications), values)),
  specialist: (values, db) => saveText(db, 'specialist', v.parse(v.object(FIELDS.specialist), values)),
  practice: (values, db) => saveText(db, 'practice', v.parse(v.object(FIELDS.practice), values)),
  weeklyHours: (values) => settings.weeklyHours.setValue(v.parse(v.object(FIELDS.weeklyHours), values).all),
  register: (values) => settings.register.setValue(v.parse(v.object(FIELDS.register), values).all),
  language: (values) => settings.language.setValue(v.parse(v.object(FIELDS.language), values).all),
  theme: (values) => settings.theme.setValue(v.parse(v.object(FIELDS.theme), values).all),
  automaticMessage: (values, db) =>
    saveText(db, 'automaticMessage', v.parse(v.object(FIELDS.automaticMessage), values).all),
}

import * as v from 'valibot'
import { type HiloDatabase, putTemplates, templateRecords } from '../../db'
import type { TemplateRecord } from '../../templates/library'
import { shortcutSchema, wordsSchema } from '../../templates/own-words'
import type { Change } from '../changes'
import type { Own } from '../meet'

const PREFIX = 'template.'
export const templateId = (template: string): string => PREFIX + template
/** The template that an id names; null: none. */
export const templateOf = (id: string): string | null =>
  id.startsWith(PREFIX) ? id.slice(PREFIX.length) : null

/** A record as it travels: what is as it was shipped takes no room. */
const valueSchema = v.object({
  own: v.exactOptional(wordsSchema),
  position: v.exactOptional(v.pipe(v.number(), v.finite())),
  shortcut: v.exactOptional(shortcutSchema),
  favourite: v.exactOptional(v.literal(true)),
  hidden: v.exactOptional(v.literal(true)),
})

/** What the specialist made or changed of templates, deleted ones too. */
export async function readOwnTemplates(db: HiloDatabase): Promise<[id: string, Own][]> {
  const records = await templateRecords(db)
  return records.map((record) => [
    templateId(record.id),
    { at: record.changedAt, value: record.deleted ? null : asValue(record) },
  ])
}

function asValue({ own, position, shortcut, favourite, hidden }: TemplateRecord) {
  return {
    ...(own && { own }),
    ...(position !== null && { position }),
    ...(shortcut !== null && { shortcut }),
    ...(favourite && { favourite }),
    ...(hidden && { hidden }),
  }
}

/** A value as it would be kept; undefined: it is none, or of something else. */
export function asTemplate(id: string, value: unknown): unknown {
  if (!id.startsWith(PREFIX)) return undefined
  const read = v.safeParse(valueSchema, value)
  return read.success ? read.output : undefined
}

/** Keeps what other machines made of templates; where one was changed here meanwhile, that stays. */
export async function keepTemplates(db: HiloDatabase, apply: ReadonlyMap<string, Change>): Promise<void> {
  const records = [...apply].flatMap(([id, change]) => {
    const template = templateOf(id)
    return template === null ? [] : [recordOf(template, change)]
  })
  if (records.length > 0) await putTemplates(db, records)
}

function recordOf(id: string, { at, value }: Change): TemplateRecord {
  const {
    own = null,
    position = null,
    shortcut = null,
    favourite = false,
    hidden = false,
  } = value === null ? {} : v.parse(valueSchema, value)
  return { id, changedAt: at, deleted: value === null, own, position, shortcut, favourite, hidden }
}

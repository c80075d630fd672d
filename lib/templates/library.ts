import type { Instant } from '../protocol/types'
import type { BookingRate } from './booking-rate'
import { catalogue } from './catalogue'
import { WRITTEN_STAGES } from './situations'
import type { Template } from './types'

/** What the specialist wrote of a template: everything but what it is called inside Hilo. */
export type OwnWords = Omit<Template, 'id' | 'stage' | 'shortcut'>

/** What the specialist made or changed of one template. Shipped templates as they are have no record. */
export interface TemplateRecord {
  /** Of the shipped template, or of an own one. */
  id: string
  /** Of two versions the newer one counts. */
  changedAt: Instant
  /** The words of an own template, or those in place of the shipped ones; null: the shipped words. */
  own: OwnWords | null
  /** Kept as a record, so that other machines learn of it. */
  deleted: boolean
  favourite: boolean
  hidden: boolean
  /** Place among those of its occasion and language, where shipped ones stand at 0, 1, 2 …; null: where it stands. */
  position: number | null
  /** What is typed to get it, for example `;hola`; empty: nothing; null: what was shipped, if anything. */
  shortcut: string | null
}

/** A template that may be offered, with what speaks for and against it. */
export interface Offered extends Template {
  /** Absent: shipped. */
  origin?: LibraryTemplate['origin']
  hidden?: boolean
  favourite?: boolean
  /** When it was used in this chat last; null or absent: never. */
  lastUsed?: Instant | null
  /** What came of its use in all chats; null or absent: too little is known. */
  rate?: BookingRate | null
}

/** A template that is there without the specialist: Hilo's, or of the organisation's policy. */
export interface ShippedTemplate extends Template {
  /** Set by the organisation. */
  organisation?: true
  /** Cannot be changed or hidden. */
  locked?: true
}

/** A template as the specialist has it. */
export interface LibraryTemplate extends Template, Pick<TemplateRecord, 'favourite' | 'hidden'> {
  /** What is typed to get it; null: nothing. */
  shortcut: string | null
  /** `rewritten`: shipped, in the specialist's words. */
  origin: 'shipped' | 'organisation' | 'rewritten' | 'own'
  /** Set by the organisation, and not to be changed. */
  locked?: true
  /** Its place among those of its occasion and language. */
  position: number
}

/** What of a template can be changed. */
export type TemplateChange = Partial<Omit<TemplateRecord, 'id' | 'changedAt'>>

/** What changes of one template; what is not named stays. */
export interface OneChange {
  id: string
  change: TemplateChange
}

/** Of an own template. */
export const newId = (): string => `own-${crypto.randomUUID()}`

/**
 * The shipped templates and the specialist's own as one library, each occasion and language in the specialist's order.
 * Deleted ones are left out; hidden ones are there and say so: `templatesFor` does not offer them.
 */
export function libraryOf(
  records: readonly TemplateRecord[],
  shipped: readonly ShippedTemplate[] = catalogue,
): LibraryTemplate[] {
  const changes = new Map(records.map((record) => [record.id, record]))
  const places = placesOf(shipped)
  const known = shipped.flatMap((template) => changed(template, places, changes.get(template.id)))
  const ids = new Set(shipped.map(({ id }) => id))
  const own = records.filter(({ id }) => !ids.has(id)).flatMap(ownTemplate)
  return [...known, ...own].sort((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1))
}

/** The organisation's come before all others. */
const BEFORE_SHIPPED = -1_000

/** Where each shipped template stands in its file. */
function placesOf(shipped: readonly ShippedTemplate[]): Map<string, number> {
  const next = new Map<string, number>()
  return new Map(
    shipped.map(({ id, language, occasion, organisation }) => {
      const file = `${language}/${occasion}/${organisation}`
      const place = next.get(file) ?? (organisation ? BEFORE_SHIPPED : 0)
      next.set(file, place + 1)
      return [id, place]
    }),
  )
}

function changed(
  template: ShippedTemplate,
  places: ReadonlyMap<string, number>,
  kept: TemplateRecord | undefined,
): LibraryTemplate[] {
  const { organisation, locked, ...shipped } = template
  const record = locked && kept ? { ...kept, own: null, hidden: false, shortcut: null, deleted: false } : kept
  if (record?.deleted) return []
  const words = record?.own ? { ...record.own, id: template.id, stage: stageOf(record.own) } : shipped
  const { favourite = false, hidden = false } = record ?? {}
  const shortcut = (record?.shortcut ?? template.shortcut) || null
  const position = record?.position ?? places.get(template.id) ?? 0
  const origin = record?.own ? 'rewritten' : organisation ? 'organisation' : 'shipped'
  return [{ ...words, origin, favourite, hidden, shortcut, position, ...(locked && { locked }) }]
}

/** Own ones without a place come after all shipped ones. */
const AFTER_SHIPPED = 1_000

function ownTemplate({ id, own, deleted, position, ...kept }: TemplateRecord): LibraryTemplate[] {
  if (!own || deleted) return []
  const { favourite, hidden } = kept
  const shortcut = kept.shortcut || null
  const place = position ?? AFTER_SHIPPED
  return [{ ...own, id, stage: stageOf(own), origin: 'own', favourite, hidden, shortcut, position: place }]
}

export function stageOf({ occasion }: Pick<OwnWords, 'occasion'>): Template['stage'] {
  return WRITTEN_STAGES.find((stage) => stage === occasion) ?? null
}

type MayLack = 'register' | 'sequence' | 'where' | 'personal'

/** Words of which some may be given as none. */
export type LooseWords = Omit<OwnWords, MayLack> & { [K in MayLack]?: OwnWords[K] | undefined }

/** Only the words of a template, and of these only those that it has. */
export function wordsOf(template: LooseWords): OwnWords {
  const { language, occasion, title, text, register, sequence, where, personal } = template
  return {
    ...{ language, occasion, title, text },
    ...(register && { register }),
    ...(sequence && { sequence }),
    ...(where && { where }),
    ...(personal && { personal }),
  }
}

import type { Instant } from '../protocol/types'
import type { OwnWords, TemplateRecord } from '../templates/library'
import type { HiloDatabase, TemplateRow } from './schema'
import { NAMES, type Sealed, seal, unseal } from './seal'

/** What of a template can be changed. */
type TemplateChange = Partial<Omit<TemplateRecord, 'id' | 'changedAt'>>

/** Everything the specialist made or changed of templates, deleted ones too, words in clear. */
export async function templateRecords(db: HiloDatabase): Promise<TemplateRecord[]> {
  const [rows, names] = await Promise.all([db.templates.toArray(), db.keys.get(NAMES)])
  const words = await wordsOf(rows, names?.key)
  return rows.map((row) => ({ ...row, own: (row.own && words.get(row.own)) ?? null }))
}

/**
 * Changes what is kept of one template; what `change` does not name stays. The first change makes the record.
 * A clock that was put back does not make a change older than what it changes.
 */
export async function saveTemplate(
  db: HiloDatabase,
  id: string,
  { own, ...change }: TemplateChange,
  now: Instant,
): Promise<void> {
  const [sealed = null] = own ? await seal(db, [JSON.stringify(own)]) : []
  await db.transaction('rw', db.templates, async () => {
    const before = (await db.templates.get(id)) ?? untouched(id)
    const changedAt = Math.max(now, before.changedAt + 1)
    await db.templates.put({ ...before, ...change, changedAt, ...(own !== undefined && { own: sealed }) })
  })
}

/** Puts whole records in place of what is kept of these templates: imported, or from another machine. */
export async function putTemplates(db: HiloDatabase, records: readonly TemplateRecord[]): Promise<void> {
  const written = records.flatMap(({ own }) => (own ? [own] : []))
  const sealed = await seal(
    db,
    written.map((own) => JSON.stringify(own)),
  )
  const sealedOf = new Map(written.map((own, i) => [own, sealed[i]]))
  await db.templates.bulkPut(
    records.map((record) => ({ ...record, own: (record.own && sealedOf.get(record.own)) ?? null })),
  )
}

function untouched(id: string): TemplateRow {
  const nothing = { own: null, position: null, shortcut: null }
  return { id, changedAt: 0, ...nothing, deleted: false, favourite: false, hidden: false }
}

/** A row that is damaged has no words. What opens is what was sealed: AES-GCM tells. */
async function wordsOf(
  rows: readonly TemplateRow[],
  key: CryptoKey | undefined,
): Promise<Map<Sealed, OwnWords>> {
  const sealed = rows.flatMap(({ own }) => (own ? [own] : []))
  const texts = key ? await unseal(key, sealed) : []
  return new Map(sealed.flatMap((one, i) => (texts[i] ? [[one, JSON.parse(texts[i])]] : [])))
}

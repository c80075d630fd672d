import type { Instant } from '../protocol/types'
import type { OneChange, OwnWords, TemplateChange, TemplateRecord } from '../templates/library'
import type { HiloDatabase, TemplateRow } from './schema'
import { NAMES, type Sealed, seal, unseal } from './seal'

/** Everything the specialist made or changed of templates, deleted ones too, words in clear. */
export async function templateRecords(db: HiloDatabase): Promise<TemplateRecord[]> {
  const [rows, names] = await Promise.all([db.templates.toArray(), db.keys.get(NAMES)])
  const words = await wordsOf(rows, names?.key)
  return rows.map((row) => ({ ...row, own: (row.own && words.get(row.own)) ?? null }))
}

/** Changes what is kept of one template. The first change makes the record. */
export const saveTemplate = (
  db: HiloDatabase,
  id: string,
  change: TemplateChange,
  now: Instant,
): Promise<void> => saveTemplates(db, [{ id, change }], now)

/** Changes several, all or none. A clock that was put back does not make a change older than what it changes. */
export async function saveTemplates(
  db: HiloDatabase,
  changes: readonly OneChange[],
  now: Instant,
): Promise<void> {
  const sealed = await sealOwn(
    db,
    changes.flatMap(({ change }) => change.own ?? []),
  )
  await db.transaction('rw', db.templates, async () => {
    for (const { id, change } of changes) {
      const { own, ...others } = change
      const before = (await db.templates.get(id)) ?? untouched(id)
      const words = own === undefined ? before.own : own && (sealed.get(own) ?? null)
      const changedAt = Math.max(now, before.changedAt + 1)
      await db.templates.put({ ...before, ...others, own: words, changedAt })
    }
  })
}

/** Puts whole records in place of what is kept of these templates: from another machine. */
export async function putTemplates(db: HiloDatabase, records: readonly TemplateRecord[]): Promise<void> {
  const sealed = await sealOwn(
    db,
    records.flatMap(({ own }) => own ?? []),
  )
  await db.templates.bulkPut(
    records.map((record) => ({ ...record, own: record.own && (sealed.get(record.own) ?? null) })),
  )
}

async function sealOwn(db: HiloDatabase, written: readonly OwnWords[]): Promise<Map<OwnWords, Sealed>> {
  const sealed = await seal(
    db,
    written.map((own) => JSON.stringify(own)),
  )
  return new Map(written.flatMap((own, i) => (sealed[i] ? [[own, sealed[i]]] : [])))
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

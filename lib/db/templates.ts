import type { Instant } from '../protocol/types'
import type { OneChange, OwnWords, TemplateChange, TemplateRecord } from '../templates/library'
import { sealingKey, whileKeysStay } from './keys'
import { readingKey } from './opened'
import type { HiloDatabase, TemplateRow } from './schema'
import { type Sealed, sealOne, unseal } from './seal'

/** Everything the specialist made or changed of templates, deleted ones too, words in clear. */
export async function templateRecords(db: HiloDatabase): Promise<TemplateRecord[]> {
  const [rows, key] = await Promise.all([db.templates.toArray(), readingKey(db)])
  const texts = await textsOf(rows, key)
  // What opens is what was sealed: AES-GCM tells. A row that is damaged has no words.
  return rows.map((row) => {
    const own = row.own && texts.get(row.own)
    const shortcut = row.shortcut && texts.get(row.shortcut)
    return { ...row, own: own ? JSON.parse(own) : null, shortcut: shortcut ?? null }
  })
}

async function textsOf(
  rows: readonly TemplateRow[],
  key: CryptoKey | undefined,
): Promise<Map<Sealed, string>> {
  const sealed = rows.flatMap(({ own, shortcut }) => [own, shortcut]).filter((one) => one !== null)
  const texts = await unseal(key, sealed)
  return new Map(sealed.map((one, i) => [one, texts[i] ?? '']))
}

/** Changes what is kept of one template. The first change makes the record. */
export const saveTemplate = (
  db: HiloDatabase,
  id: string,
  change: TemplateChange,
  now: Instant,
): Promise<void> => saveTemplates(db, [{ id, change }], now)

/** Changes several, all or none. A clock that was put back does not make a change older than what it changes. */
export function saveTemplates(db: HiloDatabase, changes: readonly OneChange[], now: Instant): Promise<void> {
  return whileKeysStay(async () => {
    const key = await sealingKey(db)
    const sealed = await Promise.all(
      changes.map(async ({ id, change }) => ({ id, change: await withSealedWords(key, change) })),
    )
    await db.transaction('rw', db.templates, async () => {
      for (const { id, change } of sealed) {
        const before = (await db.templates.get(id)) ?? untouched(id)
        const changedAt = Math.max(now, before.changedAt + 1)
        await db.templates.put({ ...before, ...change, changedAt })
      }
    })
  })
}

/** Puts whole records in place of what is kept of these templates: from another machine. What is newer here stays. */
export function putTemplates(db: HiloDatabase, records: readonly TemplateRecord[]): Promise<void> {
  return whileKeysStay(async () => {
    const key = await sealingKey(db)
    const rows = await Promise.all(records.map((record) => sealRecord(key, record)))
    await db.transaction('rw', db.templates, async () => {
      const before = await db.templates.bulkGet(rows.map(({ id }) => id))
      await db.templates.bulkPut(rows.filter(({ changedAt }, i) => changedAt >= (before[i]?.changedAt ?? 0)))
    })
  })
}

/** A record as it is kept. */
export async function sealRecord(key: CryptoKey, record: TemplateRecord): Promise<TemplateRow> {
  return { ...untouched(record.id), ...(await withSealedWords(key, record)) }
}

type Words = { own?: OwnWords | null; shortcut?: string | null }

/** The same, with its words encrypted: those that it has. */
async function withSealedWords<Change extends Words>(
  key: CryptoKey,
  { own, shortcut, ...others }: Change,
): Promise<Omit<Change, keyof Words> & { own?: Sealed | null; shortcut?: Sealed | null }> {
  return {
    ...others,
    ...(own !== undefined && { own: own && (await sealOne(key, JSON.stringify(own))) }),
    ...(shortcut !== undefined && { shortcut: shortcut === null ? null : await sealOne(key, shortcut) }),
  }
}

function untouched(id: string): TemplateRow {
  const nothing = { own: null, position: null, shortcut: null }
  return { id, changedAt: 0, ...nothing, deleted: false, favourite: false, hidden: false }
}

import { readingKey } from './opened'
import type { HiloDatabase } from './schema'
import { opens, type Sealed } from './seal'

/** Ids of templates and of own texts whose words cannot be decrypted any more: nothing is to be concluded from them. */
export async function unreadable(db: HiloDatabase): Promise<{ templates: string[]; texts: string[] }> {
  const [templates, texts, key] = await Promise.all([
    db.templates.toArray(),
    db.texts.toArray(),
    readingKey(db),
  ])
  const closed = async <Row extends { id: string }>(
    rows: readonly Row[],
    sealedIn: (row: Row) => (Sealed | null)[],
  ) => {
    const open = await Promise.all(
      rows.map((row) => Promise.all(sealedIn(row).map((sealed) => sealed === null || opens(key, sealed)))),
    )
    return rows.filter((_, i) => open[i]?.includes(false)).map(({ id }) => id)
  }
  return {
    templates: await closed(templates, ({ own, shortcut }) => [own, shortcut]),
    texts: await closed(texts, ({ text }) => [text]),
  }
}

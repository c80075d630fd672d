import type { Instant } from '../protocol/types'
import type { Wording } from '../templates/faults'
import { sealingKey, whileKeysStay } from './keys'
import { readingKey } from './opened'
import type { HiloDatabase } from './schema'
import { sealOne, unseal } from './seal'

/** Keeps what is being written and not saved yet, one per template: the page may be closed at any moment. */
export function keepWording(db: HiloDatabase, wording: Wording, now: Instant): Promise<void> {
  return whileKeysStay(async () => {
    const sealed = await sealOne(await sealingKey(db), JSON.stringify(wording))
    await db.wordings.put({ id: wording.id, at: now, wording: sealed })
  })
}

/** It was saved, or is not wanted any more. */
export async function dropWording(db: HiloDatabase, id: string): Promise<void> {
  await db.wordings.delete(id)
}

/** What was being written when its page was closed, the latest first. */
export async function unsavedWordings(db: HiloDatabase): Promise<Wording[]> {
  const [rows, key] = await Promise.all([db.wordings.toArray(), readingKey(db)])
  const latestFirst = rows.sort((a, b) => b.at - a.at).map(({ wording }) => wording)
  const texts = await unseal(key, latestFirst)
  return texts.filter(Boolean).map((text): Wording => JSON.parse(text))
}

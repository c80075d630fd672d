import type { Practice, Specialist } from '../settings'
import { ClosedHilo, sealingKey, whileKeysStay } from './keys'
import { readingKey } from './opened'
import type { HiloDatabase } from './schema'
import { type Sealed, sealOne, unseal } from './seal'

/** What the specialist wrote of himself or herself. Kept like everything that names somebody: encrypted. */
export interface OwnTexts {
  specialist: Specialist
  practice: Practice
  /** The platform's automatic message, so that it is not counted as a personal one. */
  automaticMessage: string
}

/** Nothing told yet. */
export const NO_TEXTS: OwnTexts = {
  specialist: { name: '', gender: 'neutral' },
  practice: { price: '', couplePrice: '', directions: '', meetingLink: '' },
  automaticMessage: '',
}

/** Id of what stands beside the texts while a copy is being taken in: see put-back.ts. */
export const PENDING = 'pending'

export async function readTexts(db: HiloDatabase): Promise<OwnTexts> {
  const [all, key] = await Promise.all([db.texts.toArray(), readingKey(db)])
  const rows = all.filter(({ id }) => id !== PENDING)
  const texts = await unseal(
    key,
    rows.map(({ text }) => text),
  )
  const read = rows.flatMap(({ id }, i) => (texts[i] ? [[id, JSON.parse(texts[i])]] : []))
  return { ...NO_TEXTS, ...Object.fromEntries(read) }
}

export function saveText<Name extends keyof OwnTexts>(
  db: HiloDatabase,
  name: Name,
  text: OwnTexts[Name],
): Promise<void> {
  return whileKeysStay(async () => {
    const sealed = await sealOne(await sealingKey(db), JSON.stringify(text))
    await db.texts.put({ id: name, text: sealed })
  })
}

/** All of them, as they are kept. */
export function sealTexts(key: CryptoKey, texts: OwnTexts): Promise<{ id: string; text: Sealed }[]> {
  return Promise.all(
    Object.entries(texts).map(async ([id, text]) => ({ id, text: await sealOne(key, JSON.stringify(text)) })),
  )
}

/** What was left to be done when a copy was put back; null: nothing. @throws ClosedHilo */
export async function pendingOf(db: HiloDatabase): Promise<unknown> {
  const [row, key] = await Promise.all([db.texts.get(PENDING), readingKey(db)])
  if (row && !key) throw new ClosedHilo()
  const [text] = row ? await unseal(key, [row.text]) : []
  return text ? JSON.parse(text) : null
}

/** It is done. */
export async function dropPending(db: HiloDatabase): Promise<void> {
  await db.texts.delete(PENDING)
}

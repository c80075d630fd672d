import type { Practice, Specialist } from '../settings'
import { sealingKey } from './keys'
import type { HiloDatabase } from './schema'
import { SEALING, type Sealed, sealOne, unseal } from './seal'

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
  const [all, kept] = await Promise.all([db.texts.toArray(), db.keys.get(SEALING)])
  const rows = all.filter(({ id }) => id !== PENDING)
  const texts = await unseal(
    kept?.key,
    rows.map(({ text }) => text),
  )
  const read = rows.flatMap(({ id }, i) => (texts[i] ? [[id, JSON.parse(texts[i])]] : []))
  return { ...NO_TEXTS, ...Object.fromEntries(read) }
}

export async function saveText<Name extends keyof OwnTexts>(
  db: HiloDatabase,
  name: Name,
  text: OwnTexts[Name],
): Promise<void> {
  const sealed = await sealOne(await sealingKey(db.keys), JSON.stringify(text))
  await db.texts.put({ id: name, text: sealed })
}

/** All of them, as they are kept. */
export function sealTexts(key: CryptoKey, texts: OwnTexts): Promise<{ id: string; text: Sealed }[]> {
  return Promise.all(
    Object.entries(texts).map(async ([id, text]) => ({ id, text: await sealOne(key, JSON.stringify(text)) })),
  )
}

/** What was left to be done when a copy was put back; null: nothing. */
export async function pendingOf(db: HiloDatabase): Promise<unknown> {
  const [row, kept] = await Promise.all([db.texts.get(PENDING), db.keys.get(SEALING)])
  const [text] = row ? await unseal(kept?.key, [row.text]) : []
  return text ? JSON.parse(text) : null
}

/** It is done. */
export async function dropPending(db: HiloDatabase): Promise<void> {
  await db.texts.delete(PENDING)
}

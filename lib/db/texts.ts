import type { Practice, Specialist } from '../settings'
import { sealingKey } from './keys'
import type { HiloDatabase } from './schema'
import { SEALING, sealOne, unseal } from './seal'

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

export async function readTexts(db: HiloDatabase): Promise<OwnTexts> {
  const [rows, kept] = await Promise.all([db.texts.toArray(), db.keys.get(SEALING)])
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

import { db, inTime } from '../db'
import { beginErase, erase } from '../erase'
import { sendMessage } from '../messages'

/** Erases everything: the consent first, so that the reader stops before its data goes. @returns as `erase` */
export async function eraseEverything(): Promise<'erased' | 'account-kept'> {
  await beginErase()
  await told(sendMessage('sitesChanged'))
  const how = await erase(db)
  await told(sendMessage('rederive'))
  return how
}

/** All goes, whether or not the background answers: it looks at the consent itself. */
const told = (telling: Promise<void>) => inTime(telling).catch(() => undefined)

import { storage } from 'wxt/utils/storage'
import { type HiloDatabase, type OwnTexts, saveText } from '../db'

/** Where earlier versions kept what the specialist wrote, readable. */
const PLAIN = {
  specialist: 'local:specialist',
  practice: 'local:practice',
  automaticMessage: 'local:automaticMessage',
} as const

/** Takes what an earlier version kept readable into the database, encrypted. Done again, it changes nothing. */
export async function adoptTexts(db: HiloDatabase): Promise<void> {
  await Promise.all([adopt(db, 'specialist'), adopt(db, 'practice'), adopt(db, 'automaticMessage')])
}

async function adopt<Name extends keyof OwnTexts>(db: HiloDatabase, name: Name): Promise<void> {
  const text = await storage.getItem<OwnTexts[Name]>(PLAIN[name])
  if (text === null) return
  await saveText(db, name, text)
  await storage.removeItem(PLAIN[name])
}

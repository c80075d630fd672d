import type { BackupOffer, Restored } from '../../components/setup/data-model'
import { asFile, type Backup, makeBackup, readFile, restore, UnreadableBackup } from '../backup'
import { db } from '../db'
import { sendMessage } from '../messages'
import { readSites } from './sites'

/** Bytes. Thousands of chats with all that is known of them take less. */
const LARGEST = 150_000_000

/** What is read of a file that may hold a copy; nothing is changed yet. @param passphrase null: none was told. */
export async function offerBackup(file: File, passphrase: string | null): Promise<BackupOffer> {
  try {
    if (file.size > LARGEST) throw new UnreadableBackup('too-large')
    const read = readFile(await file.text())
    if (!('unlock' in read)) return await offerOf(read)
    return passphrase === null ? { locked: true } : await offerOf(await read.unlock(passphrase))
  } catch (error) {
    if (error instanceof UnreadableBackup) return error.fault
    return { problem: 'not-text', line: null, part: null, number: null }
  }
}

async function offerOf(backup: Backup): Promise<BackupOffer> {
  const { madeAt, chats, templates } = backup
  const [here, sites] = await Promise.all([db.chats.count().catch(() => null), missingSites(backup)])
  const own = templates.filter((template) => template.own && !template.deleted).length
  return { madeAt, chats: chats.length, messages: own, here, sites, restore: () => putInPlace(backup) }
}

/** The browser forgot them, or never knew them here. */
async function missingSites({ sites }: Backup): Promise<string[]> {
  const allowed = await addedSites()
  return sites.filter((site) => !allowed.includes(site))
}

/** What was here before is kept while the page is open. */
async function putInPlace(backup: Backup): Promise<Restored> {
  const { backup: before } = await makeBackup(db, [], Date.now())
  await restoreAndTell(backup)
  return { undo: () => restoreAndTell(before) }
}

async function restoreAndTell(backup: Backup): Promise<void> {
  await restore(db, backup)
  // It is done all the same: a background that does not answer finds it when it starts.
  await sendMessage('sitesChanged').catch(() => undefined)
  await sendMessage('rederive').catch(() => undefined)
}

/** All that is kept, as the text of a file. `damaged`: so many rows could not be read. */
export async function exportBackup(passphrase: string | null): Promise<{ text: string; damaged: number }> {
  const { backup, damaged } = await makeBackup(db, await addedSites(), Date.now())
  return { text: await asFile(backup, passphrase), damaged }
}

async function addedSites(): Promise<string[]> {
  const sites = await readSites()
  const added = sites.filter(({ fixed, granted }) => granted && !fixed)
  return added.map(({ origin }) => origin).filter((origin) => URL.canParse(origin))
}

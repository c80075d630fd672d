import * as v from 'valibot'
import { isBase64, lockSchema, lockText, unlockText } from './passphrase'
import { backupSchema } from './schema'
import { type Backup, type BackupPart, UnreadableBackup } from './types'

const VERSION = 1

const headSchema = v.object({
  hilo: v.string(),
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
})
const lockedSchema = v.object({
  lock: lockSchema,
  data: v.pipe(v.string(), v.check(isBase64)),
})

/** A copy as the text of a file, with a line for each chat and template; locked where there is a passphrase. */
export async function asFile(backup: Backup, passphrase: string | null): Promise<string> {
  const head = `{"hilo":"backup","version":${VERSION}`
  const lines = Object.entries(backup).map(([name, value]) => `${JSON.stringify(name)}:${written(value)}`)
  const clear = `${head},\n${lines.join(',\n')}}\n`
  if (passphrase === null) return clear
  const { lock, data } = await lockText(clear, passphrase)
  return `${head},\n"lock":${JSON.stringify(lock)},\n"data":"${data}"}\n`
}

function written(value: unknown): string {
  if (!Array.isArray(value) || value.length === 0) return JSON.stringify(value)
  return `[\n${value.map((one) => JSON.stringify(one)).join(',\n')}\n]`
}

/** A file whose passphrase is still to be told. */
export interface LockedFile {
  /** @throws UnreadableBackup where the passphrase does not open it, or what comes out is no copy. */
  unlock(passphrase: string): Promise<Backup>
}

/** Reads the text of a file; nothing is changed yet. @throws UnreadableBackup */
export function readFile(source: string): Backup | LockedFile {
  const data = parsed(source)
  const head = v.safeParse(headSchema, data)
  if (!head.success || !['backup', 'templates'].includes(head.output.hilo))
    throw new UnreadableBackup('not-ours')
  if (head.output.hilo === 'templates') throw new UnreadableBackup('templates')
  if (head.output.version > VERSION) throw new UnreadableBackup('newer')
  if (!isLocked(data)) return checked(data)
  const locked = v.safeParse(lockedSchema, data)
  if (!locked.success) throw new UnreadableBackup('damaged')
  return {
    unlock: async (passphrase) => {
      const text = await unlockText(locked.output.lock, locked.output.data, passphrase)
      if (text === null) throw new UnreadableBackup('passphrase')
      const opened = parsed(text)
      // One lock in another, and so on, could be made by somebody who means harm.
      if (isLocked(opened)) throw new UnreadableBackup('damaged')
      return checked(opened)
    },
  }
}

const isLocked = (data: unknown): boolean => typeof data === 'object' && data !== null && 'lock' in data

function parsed(source: string): unknown {
  if (source.trim() === '') throw new UnreadableBackup('empty')
  try {
    return JSON.parse(source)
  } catch {
    if (!/^\s*\{/.test(source) || source.includes('\0')) throw new UnreadableBackup('not-text')
    const whole = /\}\s*$/.test(source)
    const line = source.trimEnd().split('\n').length
    throw whole ? new UnreadableBackup('not-text') : new UnreadableBackup('unfinished', { line })
  }
}

/** @throws UnreadableBackup that tells the first part that is wrong. */
function checked(data: unknown): Backup {
  const read = v.safeParse(backupSchema, data, { abortEarly: true })
  if (read.success) return read.output
  const [part, number] = (read.issues[0].path ?? []).map(({ key }) => key)
  throw new UnreadableBackup('damaged', {
    part: PARTS.find((one) => one === part) ?? null,
    number: typeof number === 'number' ? number + 1 : null,
  })
}

const PARTS: readonly BackupPart[] = [
  ...(['settings', 'texts', 'templates', 'wordings', 'chats', 'announced', 'sites', 'madeAt'] as const),
]

import { Dexie } from 'dexie'
import type { FollowingModel } from '../../components/setup/data-model'
import { db, inTime, templateRecords } from '../db'
import { sendMessage } from '../messages'
import { libraryInForce } from '../policy'
import { settings } from '../settings'
import * as account from '../sync'

/** Whether own things follow the specialist, and how that went last. */
export async function readFollowing(): Promise<FollowingModel> {
  const [on, last] = await Promise.all([settings.follow.getValue(), settings.followed.getValue()])
  return { on, last: last && { ...last, left: await titlesOf(last.left) } }
}

async function titlesOf(ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return []
  const library = await libraryInForce(inTime(templateRecords(db)).catch(() => []))
  return ids.map((id) => library.find((one) => one.id === id)?.title ?? id)
}

/** Turned on, the account is met at once. */
export async function setFollowing(on: boolean): Promise<void> {
  await account.setFollowing(on)
  if (on) await sendMessage('follow', { at: 'once' })
}

/** Rejects where the account could not be cleared. */
export async function clearAccount(): Promise<void> {
  if ((await account.clearAccount()) === 'refused')
    throw new Error('The browser does not let the account be used')
}

/** What is written on this page follows: the database tells the background of nothing. */
export function followChanges(): void {
  Dexie.on('storagemutated', () => void sendMessage('follow', { at: 'leisure' }).catch(() => undefined))
}

/** Calls `changed` when another machine's changes came in, or the account was met. */
export function watchFollowing(changed: () => void): void {
  settings.followed.watch(changed)
}

/** A passphrase for Hilo: without it, what is kept on this computer cannot be read. */
import * as v from 'valibot'
import { lockSchema, lockText, unlockText } from '../backup/passphrase'
import { type HiloDatabase, lockAnew, lockOf, lockUp, readTexts, takeLockAway, whileAllRests } from '../db'
import { newRawKeys, openKeys, type RawKeys } from '../db/opened'
import type { Instant } from '../protocol/types'
import { settings } from '../settings'
import { noteUse } from './state'
import { forgetWrong, noteWrong, waitUntil } from './tries'

/** `wrong`: it is another one. `until`: too many were; nothing is tried before that moment. */
export type Told = 'right' | 'wrong' | { until: Instant }

const rawSchema: v.GenericSchema<unknown, RawKeys> = v.object({ sealing: v.string(), naming: v.string() })

/**
 * From now on Hilo opens with this passphrase only. Everything is sealed anew under new keys in one transaction: ended
 * anywhere, it has its passphrase or it has none, and nothing is lost.
 * @param minutes after which it closes when it is not used; 0: only with the browser.
 */
export async function turnOn(db: HiloDatabase, passphrase: string, minutes: number): Promise<void> {
  const raw = newRawKeys()
  const locked = await lockText(JSON.stringify(raw), passphrase)
  await whileAllRests(async () => {
    // Before the keys that are kept go, so that nothing meanwhile finds Hilo without any.
    await keepOpen(raw, Date.now())
    await settings.lock.setValue({ minutes })
    try {
      await lockUp(db, raw, locked)
    } catch (error) {
      await forgetLock()
      throw error
    }
  })
}

/** Opens Hilo. */
export function open(db: HiloDatabase, passphrase: string, now: Instant): Promise<Told> {
  return withKeys(db, passphrase, now, (raw) => keepOpen(raw, now))
}

/** Another passphrase for the same keys. */
export function change(db: HiloDatabase, passphrase: string, next: string, now: Instant): Promise<Told> {
  return withKeys(db, passphrase, now, async (raw) => {
    await lockAnew(db, await lockText(JSON.stringify(raw), next))
  })
}

/** Hilo has no passphrase any more. */
export function turnOff(db: HiloDatabase, passphrase: string, now: Instant): Promise<Told> {
  return withKeys(db, passphrase, now, async (raw) => {
    await takeLockAway(db, raw)
    await forgetLock()
  })
}

/** Closes Hilo. It reads on under digests: what it needs for that stays in memory. */
export async function close(db: HiloDatabase): Promise<void> {
  const keys = await openKeys.getValue()
  if (!keys?.sealing) return
  const { automaticMessage } = await readTexts(db)
  await openKeys.setValue({ ...keys, sealing: null, automaticMessage })
}

/** What is remembered of a passphrase, where there is none any more. */
export async function forgetLock(): Promise<void> {
  await settings.lock.removeValue()
  await Promise.all([openKeys.removeValue(), forgetWrong()])
}

/** A passphrase that was being turned on or off when the browser was ended: it is on, or it is not. */
export async function settleLock(db: HiloDatabase): Promise<void> {
  const [lock, locked] = await Promise.all([settings.lock.getValue(), lockOf(db)])
  if (lock && !locked) await forgetLock()
  if (!lock && locked) await settings.lock.setValue({ minutes: 0 })
}

async function withKeys(
  db: HiloDatabase,
  passphrase: string,
  now: Instant,
  work: (raw: RawKeys) => Promise<void>,
): Promise<Told> {
  const until = await waitUntil(now)
  if (until !== null) return { until }
  const raw = await rawKeys(db, passphrase)
  if (!raw) {
    await noteWrong(now)
    const pause = await waitUntil(now)
    return pause === null ? 'wrong' : { until: pause }
  }
  await forgetWrong()
  await work(raw)
  return 'right'
}

/** Null: the passphrase is another one. */
async function rawKeys(db: HiloDatabase, passphrase: string): Promise<RawKeys | null> {
  const locked = await lockOf(db)
  if (!locked) throw new Error('Hilo has no passphrase')
  const text = await unlockText(v.parse(lockSchema, locked.lock), locked.data, passphrase)
  return text === null ? null : v.parse(rawSchema, JSON.parse(text))
}

async function keepOpen({ sealing, naming }: RawKeys, now: Instant): Promise<void> {
  await noteUse(now)
  await openKeys.setValue({ sealing, naming, automaticMessage: '' })
}

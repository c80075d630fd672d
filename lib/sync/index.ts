/** The door to the browser's own account, by which own messages, settings and site profiles follow the specialist. */
import { browser } from 'wxt/browser'
import { storage } from 'wxt/utils/storage'
import { type HiloDatabase, unreadable } from '../db'
import type { Instant } from '../protocol/types'
import { type Followed, settings } from '../settings'
import { isChunk } from './chunks'
import { type Known, meet, type Outcome } from './meet'
import { asProfile, keepProfiles, readOwnProfiles } from './own/profiles'
import { asSetting, groupId, keepSettings, readOwnSettings } from './own/settings'
import { asTemplate, keepTemplates, readOwnTemplates, templateId, templateOf } from './own/templates'
import { MOST_BYTES } from './pack'

/** What was known at the last meeting: times and digests, no words. */
const known = storage.defineItem<Known | null>('local:followKnown', { fallback: null })

/** Something was taken that was not put to use yet: the background may be ended in between. */
const unused = storage.defineItem<boolean>('local:followUnused', { fallback: false })

/**
 * Meets the account, if the specialist wants that: takes what is newer there, leaves what is newer here. What could not
 * be done is kept in `settings.followed`, and tried again at the next call.
 * @param putToUse makes anew what rests on what was taken: called again by the next meeting where it was not done.
 * @returns whether anything changed here.
 */
export function followAccount(
  db: HiloDatabase,
  now: Instant,
  putToUse: () => Promise<void> = async () => {},
): Promise<boolean> {
  return withAccount(async () => {
    if (!(await settings.follow.getValue()) || !(await settings.consent.getValue())) return false
    const before = await settings.followed.getValue()
    const nothing = { at: now, left: [], used: before?.used ?? 0, tookAt: before?.tookAt ?? null }
    const followed = await meetOnce(db, nothing).catch((): Followed => ({ ...nothing, problem: 'failed' }))
    const took = await unused.getValue()
    await settings.followed.setValue(took ? { ...followed, tookAt: now } : followed)
    if (took) await putToUse()
    if (took) await unused.removeValue()
    return took
  })
}

/** @param nothing what is told where nothing is taken. */
async function meetOnce(db: HiloDatabase, nothing: Omit<Followed, 'problem'>): Promise<Followed> {
  const account = await browser.storage.sync.get().catch(() => null)
  if (!account) return { ...nothing, problem: 'refused' }
  const outcome = await meetAccount(db, account, nothing.at)
  await keepHere(db, outcome)
  const problem = await keepThere(outcome)
  return {
    ...nothing,
    problem,
    left: leftTemplates(outcome),
    used: outcome.bytes / MOST_BYTES.all,
  }
}

async function meetAccount(db: HiloDatabase, account: Record<string, unknown>, now: Instant) {
  const [own, before, closed] = await Promise.all([
    Promise.all([readOwnTemplates(db), readOwnSettings(db), readOwnProfiles()]),
    known.getValue(),
    unreadable(db),
  ])
  // What cannot be read here was not deleted: if the account has it, it is as good as new again.
  const isOpen = ([id]: readonly [id: string, ...unknown[]]) =>
    !closed.templates.some((one) => id === templateId(one)) &&
    !closed.texts.some((one) => id.startsWith(groupId(one)))
  const asKept = (id: string, value: unknown) =>
    asTemplate(id, value) ?? asSetting(id, value) ?? asProfile(id, value)
  return meet({
    here: new Map(own.flat().filter(isOpen)),
    known: before && Object.fromEntries(Object.entries(before).filter(isOpen)),
    ...{ account, now, asKept },
  })
}

/** What was taken is known from now on, even if nothing can be written into the account. */
async function keepHere(db: HiloDatabase, { apply, known: after }: Outcome): Promise<void> {
  if (apply.size === 0) return
  await unused.setValue(true)
  await Promise.all([keepTemplates(db, apply), keepSettings(db, apply), keepProfiles(apply)])
  const taken = Object.entries(after).filter(([id]) => apply.has(id))
  await known.setValue({ ...(await known.getValue()), ...Object.fromEntries(taken) })
}

/** @returns why the account has not got everything; null: it has. */
async function keepThere({ write, remove, left, known: after }: Outcome): Promise<Followed['problem']> {
  try {
    if (Object.keys(write).length > 0) await browser.storage.sync.set(write)
    if (remove.length > 0) await browser.storage.sync.remove(remove)
  } catch (error) {
    return problemOf(error)
  }
  await known.setValue(after)
  return left.length > 0 ? 'full' : null
}

/** Browsers tell it in a sentence only. */
function problemOf(error: unknown): Followed['problem'] {
  const words = error instanceof Error ? error.message : String(error)
  if (/MAX_WRITE|rate|too many/i.test(words)) return 'busy'
  return /quota|exceed/i.test(words) ? 'full' : 'refused'
}

const leftTemplates = ({ left }: Outcome): string[] => left.map(templateOf).filter((id) => id !== null)

/** From now on, or no more. What was known is forgotten: what changes meanwhile is not looked at. */
export function setFollowing(follow: boolean): Promise<void> {
  return withAccount(async () => {
    await settings.follow.setValue(follow)
    await storage.removeItems(['local:followKnown', 'local:followed', 'local:followUnused'])
  })
}

/**
 * Takes what is Hilo's out of the account. Another machine that still follows puts its own there again.
 * @returns `refused`: the browser does not even let it be looked into. Rejects where it does, and nothing was removed.
 */
export function clearAccount(): Promise<'cleared' | 'refused'> {
  return withAccount(async () => {
    const account = await browser.storage.sync.get().catch(() => null)
    if (!account) return 'refused'
    const keys = Object.keys(account).filter(isChunk)
    if (keys.length > 0) await browser.storage.sync.remove(keys)
    return 'cleared'
  })
}

async function withAccount<T>(work: () => Promise<T>): Promise<T> {
  return await navigator.locks.request('account', work)
}

import { DAY } from '../protocol/durations'
import type { Instant } from '../protocol/types'
import { type Change, digestOf, GONE, newer } from './changes'
import { type Chunks, unpack } from './chunks'
import { type Packed, pack } from './pack'

/** One own thing as it is on this machine now. */
export interface Own {
  /** JSON; null: deleted. */
  value: unknown
  /** When it was changed, where that is known. */
  at?: Instant
}

/** What this machine knew of each thing when it last met the account: since when it is so, and its digest. */
export type Known = Readonly<Record<string, readonly [at: Instant, digest: string]>>

export interface Meeting {
  here: ReadonlyMap<string, Own>
  /** Null: this machine never met the account, or was told to forget it. */
  known: Known | null
  account: Chunks
  now: Instant
  /** A value of the account as it would be kept here; undefined: not understood, as of a newer Hilo. */
  asKept(id: string, value: unknown): unknown
}

export interface Outcome extends Packed {
  /** To be kept here. */
  apply: Map<string, Change>
  /** What is known from now on, once all of this was done. */
  known: Record<string, readonly [at: Instant, digest: string]>
}

/**
 * How long the account remembers that something was deleted. A machine that was away for longer brings back what it
 * still has: better an old message too many than one lost.
 */
export const REMEMBERED_MS = 365 * DAY

/** What was here before the account was first met gives way to what the account has. */
const BEFORE: Instant = 1

/**
 * One meeting of this machine with the account. Changes nothing itself. Whatever the order in which machines meet it,
 * they come to have the same: of each thing the newest change.
 */
export async function meet(meeting: Meeting): Promise<Outcome> {
  const theirs = unpack(meeting.account)
  const known: Outcome['known'] = { ...meeting.known }
  const apply: Outcome['apply'] = new Map()
  const wanted = new Map<string, Change>()
  const ids = new Set([...meeting.here.keys(), ...Object.keys(known), ...theirs.keys()])
  for (const id of ids) {
    const met = await meetOne(id, meeting, theirs.get(id))
    if (!met) continue
    if (met.known) known[id] = met.known
    if (met.apply) apply.set(id, met.apply)
    if (met.wanted) wanted.set(id, met.wanted)
  }
  return { apply, known, ...pack(wanted, meeting.account) }
}

interface MetOne {
  known?: readonly [at: Instant, digest: string]
  apply?: Change
  /** What the account is to have. Absent: nothing of it. */
  wanted?: Change
}

async function meetOne(id: string, meeting: Meeting, theirs: Change | undefined): Promise<MetOne | null> {
  const own = meeting.here.get(id)
  const digest = own ? await digestOf(own.value) : GONE
  const kept = theirs && theirs.value !== null ? meeting.asKept(id, theirs.value) : null
  const keptDigest = kept === undefined ? null : await digestOf(kept)
  const mine = changeHere(id, digest, meeting, theirs && { ...theirs, digest: keptDigest })
  const winner = mine && theirs ? newer(mine, theirs) : (mine ?? theirs)
  if (!winner) return null
  const isNew = winner === mine && meeting.known?.[id]?.[1] !== digest
  const wanted = isWanted(winner, theirs, isNew, meeting.now) && { wanted: winner }
  if (winner === mine) return { known: [mine.at, digest], ...wanted }
  // What is not understood stays in the account as it is; what is here counts as older.
  if (keptDigest === null) return { ...wanted, ...(mine && { known: [mine.at, digest] }) }
  const apply = keptDigest !== digest && { apply: { at: winner.at, value: kept } }
  return { known: [winner.at, keptDigest], ...wanted, ...apply }
}

/**
 * What this machine has to say of a thing; undefined: nothing that the account does not say. A change is later than the
 * one it replaces even where its clock is behind the clock of the machine that made that one.
 */
function changeHere(
  id: string,
  digest: string,
  { here, known, now }: Meeting,
  theirs: (Change & { digest: string | null }) | undefined,
): Change | undefined {
  const own = here.get(id)
  const value = own?.value ?? null
  const [knownAt, knownDigest] = known?.[id] ?? [0, GONE]
  const isAsKnown = digest === knownDigest
  if (isAsKnown && knownAt > 0) return theirs?.at === knownAt ? undefined : { at: knownAt, value }
  // Never there, or deleted before the account was first met.
  if (isAsKnown && (own?.at === undefined || !theirs)) return undefined
  const at = own?.at ?? (known === null && theirs ? BEFORE : now)
  // Changed alike on two machines: the account may know more of it than is understood here.
  return { at: Math.max(at, knownAt + 1), value: theirs?.digest === digest ? theirs.value : value }
}

/** That something was deleted is told where somebody may still have it, and forgotten in the end. */
function isWanted(winner: Change, theirs: Change | undefined, isNew: boolean, now: Instant): boolean {
  if (winner.value !== null) return true
  if (!theirs) return isNew
  return theirs.value !== null || now - winner.at < REMEMBERED_MS
}

import type { Instant } from '../../lib/protocol/types'
import { type Chunks, unpack } from '../../lib/sync/chunks'
import { type Known, meet, type Own } from '../../lib/sync/meet'

/** A simulated account: one record per key, the last writing counts, as browsers do it. */
export class Account {
  records: Record<string, unknown> = {}
  write(changed: Chunks, removed: readonly string[]): void {
    this.records = { ...this.records, ...structuredClone(changed) }
    for (const key of removed) delete this.records[key]
  }
}

/**
 * A simulated machine: what it has, its clock, and its copy of the account's records. What it wrote while offline is
 * sent when it goes online, whatever others wrote meanwhile.
 */
export class Machine {
  readonly things = new Map<string, Own>()
  known: Known | null = null
  copy: Record<string, unknown> = {}
  private unsent: Record<string, unknown> = {}

  /** @param ahead how far its clock is ahead, in milliseconds. */
  constructor(
    readonly name: string,
    private readonly ahead = 0,
  ) {}

  /** @returns whether that changed anything. */
  edit(id: string, value: unknown): boolean {
    const before = this.things.get(id)?.value ?? null
    if (value === null) this.things.delete(id)
    else this.things.set(id, { value })
    return before !== value
  }

  has = (): Record<string, unknown> =>
    Object.fromEntries([...this.things].map(([id, { value }]) => [id, value]).sort())

  /** Meets its own copy of the account, as Hilo does whether or not the browser is online. */
  async meet(now: Instant): Promise<boolean> {
    const { apply, write, remove, known } = await meet({
      here: this.things,
      known: this.known,
      account: this.copy,
      now: now + this.ahead,
      asKept: (_, value) => value,
    })
    for (const [id, { value }] of apply) this.edit(id, value)
    this.known = known
    this.put(write, remove)
    return apply.size > 0 || Object.keys(write).length > 0 || remove.length > 0
  }

  /** Its browser sends what it wrote, then takes what the account has. */
  synchronise(account: Account): void {
    const removed = Object.keys(this.unsent).filter((key) => this.unsent[key] === undefined)
    const changed = Object.fromEntries(Object.entries(this.unsent).filter(([, chunk]) => chunk !== undefined))
    account.write(changed, removed)
    this.unsent = {}
    this.copy = structuredClone(account.records)
  }

  private put(write: Chunks, remove: readonly string[]): void {
    this.copy = { ...this.copy, ...structuredClone(write) }
    this.unsent = { ...this.unsent, ...structuredClone(write) }
    for (const key of remove) {
      delete this.copy[key]
      this.unsent[key] = undefined
    }
  }
}

/** Lets machines meet until nothing changes any more. @throws where that never ends. */
export async function untilQuiet(machines: readonly Machine[], account: Account, now: Instant) {
  // What was written offline is sent before anybody can be said to be done.
  for (const machine of machines) machine.synchronise(account)
  for (let round = 0; round < 12; round++) {
    let changed = false
    for (const machine of machines) {
      machine.synchronise(account)
      changed = (await machine.meet(now + round)) || changed
      machine.synchronise(account)
    }
    if (!changed) return
  }
  throw new Error(`They do not come to rest: ${JSON.stringify([...unpack(account.records)])}`)
}

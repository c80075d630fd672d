import { assess } from '../../lib/protocol/assess'
import { DAY, HOUR, MINUTE } from '../../lib/protocol/durations'
import { defaultHours, guide } from '../../lib/protocol/presets'
import type { ChatEvent, Facts } from '../../lib/protocol/types'

export interface Row {
  name: string
  median: number
  p95: number
  unit: string
}

const NOW = Date.UTC(2026, 2, 10, 11)

/** What one look at everything costs, and whether a chat costs the same among many as among few. */
export async function bench(): Promise<Row[]> {
  const rows = [...timed('assess 10,000 chats of 50 events', 10_000, 15, 'ms', 1)]
  for (const [chats, rounds] of [
    [100, 60],
    [10_000, 10],
    [100_000, 3],
  ] as const)
    rows.push(...timed(`assess one chat among ${chats}`, chats, rounds, 'µs', 1000 / chats))
  return rows
}

function timed(name: string, chats: number, rounds: number, unit: string, scale: number): Row[] {
  const facts = Array.from({ length: chats }, (_, i) => chat(i))
  const look = () => {
    const start = performance.now()
    for (const one of facts) assess(one, guide, defaultHours, NOW)
    return (performance.now() - start) * scale
  }
  for (let i = 0; i < 3; i++) look()
  const times = Array.from({ length: rounds }, look).sort((a, b) => a - b)
  return [{ name, median: at(times, 0.5), p95: at(times, 0.95), unit }]
}

function at(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

/** Fifty events over a month: a talk, two sessions paid and held, one cancelled, and an open question in some. */
export function chat(seed: number): Facts {
  const opened = NOW - 30 * DAY + (seed % 5000) * 7 * MINUTE
  const events: ChatEvent[] = [
    { what: 'opened', at: opened },
    { what: 'automatic', at: opened + 15 * MINUTE },
  ]
  for (let i = 0; i < 40; i++) {
    const what = (seed + i * 7) % 3 === 0 ? 'client' : 'specialist'
    events.push({ what, at: opened + (i + 1) * 9 * HOUR + (seed % 13) * MINUTE })
  }
  for (const [at, start] of [
    [3, 5],
    [8, 12],
    [14, 16],
    [20, 40],
  ] as const) {
    const session = opened + start * DAY
    events.push({ what: 'agreed', at: opened + at * DAY, session })
    events.push({ what: 'paid', at: opened + at * DAY + HOUR, session })
  }
  return { firstSeen: opened, events: events.sort((a, b) => a.at - b.at) }
}

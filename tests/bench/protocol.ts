import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import type { assess as Assess } from '../../lib/protocol/assess'
import { DAY, HOUR, MINUTE } from '../../lib/protocol/durations'
import { defaultHours, guide } from '../../lib/protocol/presets'
import type { ChatEvent, Facts } from '../../lib/protocol/types'
import type { addWorking as AddWorking } from '../../lib/protocol/working-time'
import { twoHoursLater } from './peers/hours'
import { type Row, ratio, row } from './rows'

const NOW = Date.UTC(2026, 2, 10, 11)

/** What one look at everything costs, and whether a chat costs the same among many as among few. */
export async function bench(): Promise<Row[]> {
  const { assess } = await bundled<{ assess: typeof Assess }>('assess')
  const [few, many, most] = [100, 10_000, 100_000].map((chats) => look(assess, chats, rounds(chats)))
  return [
    row('assess 10,000 chats of 50 events', 'ms', many ?? [], 50),
    row('assess one chat among 100', 'µs', perChat(100, few ?? [])),
    row('assess one chat among 10,000', 'µs', perChat(10_000, many ?? [])),
    row('assess one chat among 100,000', 'µs', perChat(100_000, most ?? [])),
    ...(await besidePeers()),
  ]
}

/** Two working hours from each of 5,000 moments, by the engine and by libraries for business hours. */
async function besidePeers(): Promise<Row[]> {
  const { addWorking } = await bundled<{ addWorking: typeof AddWorking }>('working-time')
  // The libraries know the machine's own zone only.
  const hours = { ...defaultHours, zone: Intl.DateTimeFormat().resolvedOptions().timeZone }
  const own = row(
    'two working hours from an instant',
    'µs',
    adding((at) => addWorking(hours, at, 2 * HOUR)),
  )
  const peers = Object.entries(twoHoursLater).map(([name, of]) =>
    row(`two working hours from an instant, ${name}`, 'µs', adding(of('09:00:00', '21:00:00'))),
  )
  const [fastest = own] = peers.toSorted((a, b) => a.median - b.median)
  return [own, ...peers, ratio('the fastest of these beside the engine', fastest, own)]
}

function adding(later: (at: number) => number | null): number[] {
  const moments = Array.from({ length: 5_000 }, (_, i) => NOW - (i % 60) * DAY + i * 37 * MINUTE)
  return Array.from({ length: 15 }, () => {
    const start = performance.now()
    for (const at of moments) later(at)
    return ((performance.now() - start) * 1000) / moments.length
  })
}

/** A module in one piece, as the extension ships it: what runs these lines makes every import a look-up at each call. */
async function bundled<Module>(name: string): Promise<Module> {
  const entry = fileURLToPath(new URL(`../../lib/protocol/${name}.ts`, import.meta.url))
  const result = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, lib: { entry, formats: ['es'] } },
  })
  const [first] = Array.isArray(result) ? result : [result]
  if (!first || !('output' in first)) throw new Error('the engine was not bundled')
  const code = Buffer.from(first.output[0].code).toString('base64')
  return import(`data:text/javascript;base64,${code}`)
}

/** Milliseconds of each look at so many chats, after some to warm up. */
function look(assess: typeof Assess, chats: number, times: number): number[] {
  const facts = Array.from({ length: chats }, (_, i) => chat(i))
  const once = () => {
    const start = performance.now()
    for (const one of facts) assess(one, guide, defaultHours, NOW)
    return performance.now() - start
  }
  for (let i = 0; i < 3; i++) once()
  return Array.from({ length: times }, once)
}

function perChat(chats: number, looks: readonly number[]): number[] {
  return looks.map((milliseconds) => (milliseconds * 1000) / chats)
}

/** Few chats are looked at more often, so that each figure rests on enough of them. */
function rounds(chats: number): number {
  return Math.max(5, Math.min(200, 210_000 / chats))
}

/** Fifty events over a month: a talk, two sessions paid and held, one cancelled, and an open question in some. */
function chat(seed: number): Facts {
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

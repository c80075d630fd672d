import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { describe, expect, it } from 'vitest'

/**
 * Who may know whom. A room is a path prefix; the most specific one counts. Listed are the rooms and packages
 * that it may import besides itself; types may come from anywhere that `types` names.
 */
interface Room {
  path: string
  may: string[]
  types?: string[]
}

const ROOMS: Room[] = [
  { path: 'lib/protocol/', may: ['date-fns', '@date-fns/tz'] },
  { path: 'lib/templates/build', may: ['lib/templates/', 'node:'], types: ['vite'] },
  {
    path: 'lib/templates/',
    may: ['valibot', 'date-fns', '@date-fns/tz', 'lib/names', 'lib/protocol/durations'],
    types: ['lib/protocol/', 'lib/facts', 'lib/settings'],
  },
  { path: 'lib/search/', may: ['minisearch'] },
  { path: 'lib/drafts/', may: ['lib/templates/'], types: ['lib/protocol/', 'lib/facts'] },
  { path: 'lib/platforms/', may: [], types: ['lib/protocol/', 'lib/facts'] },
  {
    path: 'lib/locales/',
    may: ['lib/protocol/wall-clock'],
    types: ['lib/protocol/', 'lib/settings'],
  },
  {
    path: 'lib/db/',
    may: ['wxt/', 'dexie', 'lib/protocol/', 'lib/names'],
    types: ['lib/facts', 'lib/templates/', 'lib/settings'],
  },
  { path: 'lib/facts', may: [], types: ['lib/protocol/', 'lib/platforms/'] },
  { path: 'lib/facts-schema', may: ['valibot'] },
  {
    path: 'lib/backup/',
    may: [
      ...['wxt/', 'valibot', 'lib/db/', 'lib/facts-schema', 'lib/policy/fields', 'lib/profiles/'],
      ...['lib/protocol/', 'lib/settings', 'lib/sync/own/fields', 'lib/templates/'],
    ],
    types: ['lib/facts', 'lib/platforms/', 'lib/slots/'],
  },
  {
    path: 'lib/lock/',
    may: ['wxt/', 'valibot', 'lib/backup/passphrase', 'lib/db/', 'lib/protocol/', 'lib/settings'],
  },
  { path: 'lib/profiles/', may: ['valibot'], types: ['lib/platforms/'] },
  { path: 'lib/teaching/', may: ['lib/platforms/', 'lib/locales/'], types: ['lib/messages'] },
  {
    path: 'lib/settings',
    may: ['wxt/', 'lib/protocol/'],
    types: ['lib/slots/', 'lib/platforms/', 'lib/policy/', 'lib/templates/'],
  },
  {
    path: 'lib/slots/',
    may: [
      ...['ical.js', 'date-fns', '@date-fns/tz', 'lib/protocol/', 'lib/settings'],
      ...['lib/templates/format', 'lib/templates/zones'],
    ],
    types: ['lib/facts'],
  },
  {
    path: 'lib/messages',
    may: ['@webext-core/messaging'],
    types: ['lib/protocol/', 'lib/platforms/', 'lib/facts', 'lib/settings', 'lib/lock/'],
  },
  { path: 'lib/figures/', may: ['lib/protocol/', 'lib/templates/booking-rate'] },
  {
    path: 'lib/dashboard/',
    may: [
      ...['dexie', 'ical.js', 'lib/db/', 'lib/protocol/', 'lib/figures/', 'lib/templates/', 'lib/locales/'],
      ...['lib/policy/', 'lib/settings', 'lib/setup/', 'lib/popup/rows'],
    ],
    types: ['components/'],
  },
  { path: 'lib/exchange/', may: ['valibot', 'papaparse', 'lib/templates/'], types: ['lib/facts'] },
  { path: 'lib/health', may: ['wxt/'], types: ['lib/protocol/'] },
  { path: 'lib/erase', may: ['wxt/', 'lib/db/', 'lib/lock/', 'lib/settings', 'lib/sync/'] },
  {
    path: 'lib/sync/',
    may: [
      ...['wxt/', 'valibot', 'lib/db/', 'lib/policy/', 'lib/protocol/', 'lib/settings', 'lib/profiles/'],
      'lib/templates/',
    ],
    types: ['lib/platforms/'],
  },
  {
    path: 'lib/policy/',
    may: ['wxt/', 'valibot', 'lib/settings', 'lib/protocol/', 'lib/profiles/', 'lib/templates/'],
    types: ['lib/platforms/'],
  },
  { path: 'lib/sites', may: [] },
  { path: 'lib/presence', may: ['lib/messages'] },
  { path: 'lib/open-hilo', may: ['wxt/'] },
  { path: 'lib/theme', may: ['lib/settings'] },
  {
    path: 'lib/practice/',
    may: [
      ...['wxt/', 'zustand', 'lib/locales/', 'lib/open-hilo', 'lib/platforms/insert', 'lib/reader'],
      ...['lib/settings', 'lib/setup/'],
    ],
    types: ['components/', 'lib/messages'],
  },
  { path: 'lib/names', may: [] },
  { path: 'lib/reader/', may: ['wxt/', 'lib/platforms/'], types: ['lib/facts', 'lib/messages'] },
  {
    path: 'lib/background/',
    may: [
      'wxt/',
      'valibot',
      'lib/backup/',
      'lib/db/',
      'lib/erase',
      'lib/facts-schema',
      'lib/health',
      'lib/lock/',
      'lib/protocol/',
      'lib/locales/',
      'lib/messages',
      'lib/open-hilo',
      'lib/practice/address',
      'lib/settings',
      'lib/sites',
      'lib/profiles/',
      'lib/slots/offered',
      'lib/policy/',
      'lib/sync/',
      'lib/templates/',
      'lib/writing/',
    ],
    types: ['lib/facts', 'lib/platforms/'],
  },
  {
    path: 'lib/writing/',
    may: ['lib/db/', 'lib/policy/', 'lib/protocol/', 'lib/templates/', 'lib/slots/', 'lib/drafts/'],
    types: ['lib/facts', 'lib/platforms/', 'lib/settings'],
  },
  {
    path: 'lib/popup/',
    may: [
      ...[
        'wxt/',
        'zustand',
        'dexie',
        'lib/db/',
        'lib/policy/',
        'lib/protocol/',
        'lib/writing/',
        'lib/locales/',
      ],
      ...['lib/messages', 'lib/settings', 'lib/sites', 'lib/slots/', 'lib/search/', 'lib/templates/'],
      'lib/health',
      'lib/practice/address',
      'lib/presence',
    ],
    types: ['components/', 'lib/facts', 'lib/platforms/'],
  },
  {
    path: 'components/',
    may: [
      ...['react', 'recharts', '@tanstack/react-virtual', 'lucide-react', 'lib/locales/', 'lib/templates/'],
      ...['lib/slots/weekly', 'lib/search/', 'lib/drafts/'],
    ],
    types: [
      ...['lib/protocol/', 'lib/platforms/', 'lib/facts', 'lib/settings', 'lib/slots/', 'lib/profiles/'],
      ...['lib/writing/', 'lib/exchange/', 'lib/policy/', 'lib/drafts/', 'lib/figures/', 'lib/practice/'],
      'lib/backup/',
    ],
  },
  {
    path: 'lib/setup/',
    may: [
      'wxt/',
      'dexie',
      'lib/backup/',
      'lib/db/',
      'lib/erase',
      'lib/locales/',
      'lib/lock/',
      'lib/messages',
      'lib/settings',
      'lib/sites',
      'lib/slots/',
      'lib/policy/',
      'lib/sync/',
      'lib/profiles/',
      'lib/templates/',
      'lib/exchange/',
      'lib/drafts/',
    ],
    types: ['components/', 'lib/protocol/', 'lib/platforms/'],
  },
  { path: 'entrypoints/reader', may: ['wxt/', 'lib/reader/'] },
  { path: 'entrypoints/starter', may: ['wxt/', 'lib/reader/'] },
  { path: 'entrypoints/teach', may: ['wxt/', 'lib/teaching/', 'lib/messages', 'lib/locales/'] },
  { path: 'entrypoints/taught', may: ['wxt/', 'lib/platforms/'] },
  { path: 'entrypoints/writer', may: ['wxt/', 'lib/platforms/'] },
  { path: 'entrypoints/bookings', may: ['wxt/', 'lib/platforms/'] },
  { path: 'entrypoints/background', may: ['wxt/', 'lib/background/'] },
  {
    path: 'entrypoints/',
    may: [
      ...[
        'wxt/',
        'react',
        'react-dom',
        'zustand',
        'components/',
        'lib/popup/',
        'lib/setup/',
        'lib/dashboard/',
        'lib/db/',
        'lib/locales/',
        'lib/lock/state',
        'lib/policy/',
        'lib/practice/',
        'lib/presence',
        'lib/protocol/presets',
        'lib/theme',
      ],
      ...['lib/messages', 'lib/settings', 'lib/sites'],
    ],
    types: ['lib/protocol/', 'lib/facts'],
  },
]

interface Import {
  file: string
  target: string
  typeOnly: boolean
}

const files = ['lib', 'components', 'entrypoints'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(folder, name)),
)
const imports = files.flatMap(importsOf)

function importsOf(file: string): Import[] {
  const lines = readFileSync(file, 'utf8').matchAll(
    /^(?:import|export)\s(type\s)?[^'"]*?from\s'([^']+)'|^import\s'([^']+)'/gm,
  )
  return [...lines].map(([, type, from, bare]) => ({
    file,
    target: resolve(file, from ?? bare ?? ''),
    typeOnly: type !== undefined,
  }))
}

/** Local paths from the root of the repository, a folder's index as the folder; packages as they are. */
function resolve(file: string, target: string): string {
  if (!target.startsWith('.')) return target
  const path = normalize(join(dirname(file), target))
  return files.includes(`${path}/index.ts`) ? `${path}/` : path
}

const roomOf = (path: string) =>
  ROOMS.filter((room) => path.startsWith(room.path)).sort((a, b) => b.path.length - a.path.length)[0]

function allowed({ file, target, typeOnly }: Import): boolean {
  const room = roomOf(file)
  if (!room || target.startsWith(room.path) || target.endsWith('.css') || target.endsWith('.json'))
    return Boolean(room)
  const list = typeOnly ? [...room.may, ...(room.types ?? [])] : room.may
  return list.some((known) => target === known || target.startsWith(known))
}

describe('the house', () => {
  it('reads import lines at all', () => {
    expect(imports.length).toBeGreaterThan(50)
  })

  it('imports only what its rooms may know', () => {
    const offending = imports.filter((line) => !allowed(line))
    expect(offending.map(({ file, target }) => `${file} → ${target}`)).toEqual([])
  })

  it('has no cycles', () => {
    expect(cycleFrom(graph())).toEqual([])
  })

  it('keeps the worker without memory: no module-level `let` in the background', () => {
    const remembering = files.filter(
      (file) => file.startsWith('lib/background/') && /^(export )?let /m.test(readFileSync(file, 'utf8')),
    )
    expect(remembering).toEqual([])
  })
})

function graph(): Map<string, string[]> {
  const edges = new Map<string, string[]>()
  for (const { file, target, typeOnly } of imports) {
    const path = files.find((name) => [`${target}.ts`, `${target}.tsx`, `${target}index.ts`].includes(name))
    if (path && !typeOnly) edges.set(file, [...(edges.get(file) ?? []), path])
  }
  return edges
}

/** The files of one cycle, or none. */
function cycleFrom(edges: Map<string, string[]>): string[] {
  const done = new Set<string>()
  const visit = (file: string, path: string[]): string[] => {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file]
    if (done.has(file)) return []
    done.add(file)
    for (const next of edges.get(file) ?? []) {
      const found = visit(next, [...path, file])
      if (found.length > 0) return found
    }
    return []
  }
  for (const file of edges.keys()) {
    const found = visit(file, [])
    if (found.length > 0) return found
  }
  return []
}

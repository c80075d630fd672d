import { tag } from '../platforms/dom'
import { weightOf } from './author-words'
import { marksOf } from './marks'
import { join } from './selectors'

/** One place at which a client's message and an own one may differ: themselves, what holds them, or a part of them. */
export interface Level {
  marks: { client: string[]; own: string[] }
  wrap(message: string, mark: string): string
  wrapNot(message: string, mark: string): string
}

type Pair = [client: Element, own: Element]
const DEEPEST = 3
const MOST_PARTS = 12

/** The places where the two differ; those whose words say whose they are come first. */
export function levelsOf(client: Element, own: Element, secret: ReadonlySet<string>): Level[] {
  const on = levelOf([client, own], secret, { wrap: join, wrapNot: (base, mark) => `${base}:not(${mark})` })
  const round = holders(client, own).map((pair) =>
    levelOf(pair, secret, {
      wrap: (base, mark) => `${mark} ${base}`,
      wrapNot: (base, mark) => `${tag(pair[0])}:not(${mark}) > ${base}`,
    }),
  )
  const parts = partsOf([client, own]).map((pair) =>
    levelOf(pair, secret, {
      wrap: (base, mark) => `${base}:has(${mark})`,
      wrapNot: (base, mark) => `${base}:not(:has(${mark}))`,
    }),
  )
  const all = [on, ...round, ...parts].filter(({ marks }) => marks.client[0] || marks.own[0])
  return [...all.map(spoken).filter(({ marks }) => marks.client[0] || marks.own[0]), ...all]
}

function levelOf([client, own]: Pair, secret: ReadonlySet<string>, wraps: Omit<Level, 'marks'>): Level {
  const [theirs, mine] = [marksOf(client, secret), marksOf(own, secret)]
  const only = (some: string[], others: string[]) => some.filter((mark) => !others.includes(mark)).slice(0, 6)
  return { ...wraps, marks: { client: only(theirs, mine), own: only(mine, theirs) } }
}

/** Only the marks that say whose a message is. */
function spoken(level: Level): Level {
  const { client, own } = level.marks
  return {
    ...level,
    marks: {
      client: client.filter((mark) => weightOf(mark) < 0),
      own: own.filter((mark) => weightOf(mark) > 0),
    },
  }
}

/** What holds the one and what holds the other, until one thing holds both. */
function holders(client: Element, own: Element): Pair[] {
  const [a, b] = [client.parentElement, own.parentElement]
  if (!a || !b || a.contains(own) || b.contains(client)) return []
  return [[a, b], ...holders(a, b)]
}

/** Parts in the same place. */
function partsOf([client, own]: Pair, depth = 0): Pair[] {
  if (depth === DEEPEST) return []
  const pairs = [...client.children].flatMap((part, i): Pair[] => {
    const other = own.children[i]
    return other && tag(other) === tag(part) ? [[part, other]] : []
  })
  return [...pairs, ...pairs.flatMap((pair) => partsOf(pair, depth + 1))].slice(0, MOST_PARTS)
}

/** `npm run kits`: how well the reader reads each kit's page, as Markdown. */
import type { Browser, Page } from 'puppeteer-core'
import type { Snapshot } from '../../lib/platforms/types'
import { buildKits, openBrowser, openPage, readerScript, serve } from './harness'
import {
  type Inside,
  KIT_PAGES,
  look,
  NOT_CHATS,
  pick,
  settle,
  start,
  type Truth,
  WILD_PAGES,
} from './inside'

declare const window: Window & Inside

/** Right ones and all of them. */
type Share = [right: number, all: number]
const COLUMNS = ['messages', 'authors', 'times', 'list', 'active chat', 'opens another', 'follows'] as const
type Scores = Record<(typeof COLUMNS)[number], Share>

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)
const shareOf = <T>(wanted: T[], test: (one: T, i: number) => boolean): Share => [
  wanted.filter(test).length,
  wanted.length,
]
const yes = (right: boolean): Share => [Number(right), 1]
const add = (a: Share, b: Share): Share => [a[0] + b[0], a[1] + b[1]]
const some = (from: Record<string, unknown>, keys: string[]) =>
  Object.fromEntries(Object.entries(from).filter(([key]) => keys.includes(key)))

function messageShare({ snapshot, truth }: { snapshot: Snapshot; truth: Truth }, ...keys: string[]): Share {
  const read = snapshot.open?.messages ?? []
  const right = (one: Record<string, unknown>, i: number) =>
    same(pick(read[i] ?? {}, some(one, keys)), some(one, keys))
  return surplus(shareOf(truth.open.messages, right), read.length)
}
/** What was read beyond all that there is counts as wrong. */
const surplus = ([right, all]: Share, read: number): Share => [right, Math.max(all, read)]
/** The page tells a time, or one was read. */
const hasTimes = ({ snapshot, truth }: { snapshot: Snapshot; truth: Truth }): boolean =>
  [...truth.open.messages, ...(snapshot.open?.messages ?? [])].some(
    (one) => typeof Object(one).timeText === 'string' || typeof Object(one).at === 'string',
  )

function readScores(seen: { snapshot: Snapshot; truth: Truth }): Omit<Scores, 'opens another' | 'follows'> {
  const { list } = seen.snapshot
  const row = (one: object, i: number, key: (name: string) => boolean) => {
    const wanted = Object.fromEntries(Object.entries(one).filter(([name]) => key(name)))
    return same(pick(list[i] ?? {}, wanted), wanted)
  }
  return {
    messages: messageShare(seen, 'text'),
    authors: messageShare(seen, 'author'),
    times: hasTimes(seen) ? messageShare(seen, 'at', 'timeText') : [0, 0],
    list: surplus(
      shareOf(seen.truth.list, (one, i) => row(one, i, (name) => name !== 'active')),
      list.length,
    ),
    'active chat': seen.truth.list.length
      ? yes(seen.truth.list.every((one, i) => row(one, i, (name) => name === 'active')))
      : [0, 0],
  }
}

const isRight = ({ snapshot, truth }: { snapshot: Snapshot; truth: Truth }): boolean =>
  same(
    snapshot.open?.messages.map((one, i) => pick(one, truth.open.messages[i])),
    truth.open.messages,
  )

async function follows(page: Page): Promise<Share> {
  await page.evaluate(() => window.kitState.receive('¿Sigue en pie lo del jueves?'))
  await page.evaluate(() => window.kitState.send('Sí, allí estaré'))
  await settle(page)
  return yes(isRight(await page.evaluate(look)))
}

async function opensAnother(page: Page): Promise<Share> {
  const ids = await page.evaluate(() => window.reader.read().list.map((item) => item.id))
  if (ids.length === 0) return [0, 0]
  await page.evaluate((id) => window.reader.showChat(id ?? ''), ids[1])
  await settle(page)
  const seen = await page.evaluate(look)
  return yes(seen.snapshot.open?.id === ids[1] && isRight(seen))
}

async function scoresOf(page: Page): Promise<Scores> {
  await settle(page)
  await page.evaluate(start)
  const scores = readScores(await page.evaluate(look))
  return { ...scores, follows: await follows(page), 'opens another': await opensAnother(page) }
}

const cell = ([right, all]: Share): string =>
  all === 0 ? '–' : `${right} of ${all} (${Math.round((right / all) * 100)} %)`
const line = (name: string, browser: string, scores: Scores): string =>
  `| ${[name, browser, ...COLUMNS.map((column) => cell(scores[column]))].join(' | ')} |`

await buildKits()
const script = await readerScript()
const server = await serve()

async function onPage<T>(browser: Browser, name: string, work: (page: Page) => Promise<T>): Promise<T> {
  const page = await openPage(browser, `${server.url}/${name}`, script)
  const result = await work(page)
  await page.close()
  return result
}

async function measure(kind: 'chromium' | 'firefox'): Promise<{ lines: string[]; falseReads: string }> {
  const browser = await openBrowser(kind)
  const lines: string[] = []
  for (const name of KIT_PAGES)
    lines.push(line(name.replace('.html', ''), kind, await onPage(browser, name, scoresOf)))
  let all: Scores | null = null
  for (const name of WILD_PAGES) {
    const scores: Scores = await onPage(browser, name, scoresOf)
    const sum: Scores | null = all
    all = sum ? (Object.fromEntries(COLUMNS.map((c) => [c, add(sum[c], scores[c])])) as Scores) : scores
  }
  if (all) lines.push(line(`${WILD_PAGES.length} hand-made pages`, kind, all))
  let read = 0
  for (const name of NOT_CHATS)
    read += await onPage(browser, name, async (page) => {
      await page.evaluate(start)
      return Number((await page.evaluate(look)).snapshot.confidence !== 'none')
    })
  await browser.close()
  return { lines, falseReads: `${kind}: ${read} of ${NOT_CHATS.length}` }
}

const results = [await measure('chromium'), await measure('firefox')]
server.close()
console.log(`| ${['page', 'browser', ...COLUMNS].join(' | ')} |`)
console.log(`|${' --- |'.repeat(COLUMNS.length + 2)}`)
for (const { lines } of results) console.log(lines.join('\n'))
console.log(`\nRead although they are no chats: ${results.map(({ falseReads }) => falseReads).join(', ')}.`)

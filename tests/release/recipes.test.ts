import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { SOURCES } from '../e2e/build'
import { ROOT } from './pack'
import { runNode } from './run-node'

/** What the tests that the recipes name need. */
const TESTS = [
  'vitest.config.ts',
  'seed.ts',
  'fakes/locks.ts',
  'templates',
  'profiles',
  'protocol',
  'stories',
  'structure',
]

interface Edit {
  file: string
  /** Absent: the file is new. */
  place?: { side: 'below' | 'above'; line: string }
  block: string
}

/** A recipe as the page tells it. */
interface Recipe {
  name: string
  edits: Edit[]
  passes: string[]
}

const STEP =
  /^(?:In|New file) `([^`]+)`(?:, (below|above) (?:`` (.+) ``|`([^`]+)`))?:\n\n```\w+\n([\s\S]*?)```$/gm

function readRecipe(text: string): Recipe {
  const edits = [...text.matchAll(STEP)].map(
    ([, file = '', side, quoted, line = quoted, block = '']): Edit => {
      if (line === undefined) return { file, block }
      return { file, block, place: { side: side === 'above' ? 'above' : 'below', line } }
    },
  )
  const passes = /^Passes: (.+)\.$/m.exec(text)?.[1] ?? ''
  return {
    name: /.*/.exec(text)?.[0] ?? '',
    edits,
    passes: [...passes.matchAll(/`(.+?)`/g)].map(([, path = '']) => path),
  }
}

async function follow(folder: string, { file, place, block }: Edit): Promise<void> {
  const path = join(folder, file)
  if (!place) return writeFile(path, block)
  const lines = (await readFile(path, 'utf8')).split('\n')
  const at = lines.findIndex((line) => line.startsWith(place.line))
  if (at < 0) throw new Error(`${file} has no line that starts with ${JSON.stringify(place.line)}`)
  const opens = lines[at]?.endsWith('[]')
  lines.splice(place.side === 'below' ? at + 1 : at, 0, block.trimEnd())
  if (opens) {
    // An empty list is opened for its first entry.
    lines[at] = lines[at]?.slice(0, -1) ?? ''
    lines.splice(at + 2, 0, ']')
  }
  await writeFile(path, lines.join('\n'))
}

const page = await readFile(join(ROOT, '.github/CONTRIBUTING.md'), 'utf8')
const recipes = page.split('\n### ').slice(1).map(readRecipe)

describe('the recipes of CONTRIBUTING', () => {
  let folder: string
  /** The names of the tests in these files that fail in the copy. */
  const failing = async (files: string[]) => {
    const report = join(folder, 'report.json')
    const vitest = join(ROOT, 'node_modules/vitest/vitest.mjs')
    const args = ['run', '--config', 'tests/vitest.config.ts', '--project', 'unit', '--reporter=json']
    const { stderr } = await runNode([vitest, ...args, `--outputFile=${report}`, ...files], folder)
    const results = JSON.parse(await readFile(report, 'utf8').catch(() => Promise.reject(new Error(stderr))))
    expect(results.numTotalTests).toBeGreaterThan(20)
    return results.testResults
      .flatMap((one: { assertionResults: { status: string; fullName: string }[] }) => one.assertionResults)
      .filter(({ status }: { status: string }) => status !== 'passed')
      .map(({ fullName }: { fullName: string }) => fullName)
  }

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'hilo-recipes-'))
    const needed = [...SOURCES, 'tsconfig.json', '.wxt', ...TESTS.map((name) => `tests/${name}`)]
    for (const path of needed) await cp(join(ROOT, path), join(folder, path), { recursive: true })
    await symlink(join(ROOT, 'node_modules'), join(folder, 'node_modules'), 'junction')
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  it('are three, each with its edits and its tests', () => {
    expect(recipes.map(({ name, edits, passes }) => [name, edits.length, passes.length])).toEqual([
      ['A template', 3, 1],
      ['A platform’s profile', 1, 1],
      ['A rule of the protocol', 8, 3],
    ])
  })

  it('lead to what the tests want; a step left out, they say which', { timeout: 600_000 }, async () => {
    const steps = recipes.flatMap(({ edits }) => edits)
    const files = recipes.flatMap(({ passes }) => passes)
    const left = steps.findIndex(({ file }) => file === 'lib/locales/uk.json')
    for (const step of steps.toSpliced(left, 1)) await follow(folder, step)
    expect(await failing(files)).toEqual([
      'in the words of uk every rule has a name and every reason a sentence',
    ])
    for (const step of steps.slice(left, left + 1)) await follow(folder, step)
    expect(await failing(files)).toEqual([])
  })
})

/** `npm run test:trust`: the long forms of everything in this folder, in both browsers, and one table of what was done. */
import { spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { clearTable, tableText } from './table'

/** Beside each other, in each one file after the other: three keep the processors busy, one mostly waits. */
const LANES = [
  ['lives-firefox'],
  ['lives-chromium'],
  ['fuzz-firefox', 'fuzz-chromium'],
  ['kills-firefox', 'kills-chromium', 'leaks-chromium', 'leaks-firefox', 'enemy'],
]
/** The working days run by themselves. */
const FILES = readdirSync(new URL('.', import.meta.url)).filter((name) =>
  /^(?!working-day).*\.e2e\.ts$/.test(name),
)
const forgotten = FILES.filter((name) => !LANES.flat().includes(name.replace('.e2e.ts', '')))
if (forgotten.length > 0) throw new Error(`In no lane: ${forgotten}`)

const CONFIG = ['--config', 'tests/vitest.config.ts', '--project']
/** What the browsers write stays below that, in bytes. */
const ROOM = 4 * 2 ** 30

const began = Date.now()
const minutes = (since: number) => ((Date.now() - since) / 60_000).toFixed(1)
const folder = mkdtempSync(join(quickest(), 'hilo-trust-'))
const env = { ...process.env, HILO_TRUST: 'long', TMPDIR: folder }

/** What it says is told once it is done, for others run beside it. @returns whether it went well */
function run(name: string, command: string, ...args: string[]): Promise<boolean> {
  const since = Date.now()
  const said: Buffer[] = []
  return new Promise((resolve) => {
    const started = spawn(command, args, { env })
    for (const output of [started.stdout, started.stderr]) output.on('data', (chunk) => said.push(chunk))
    started.on('close', (status) => {
      const passed = status === 0
      console.log(`${Buffer.concat(said)}\n${name}: ${passed ? 'passed' : 'FAILED'}, ${minutes(since)} min\n`)
      resolve(passed)
    })
  })
}
const vitest = (project: string, file = '') =>
  run(`${project} ${file}`.trim(), 'npx', 'vitest', 'run', ...CONFIG, project, `tests/trust/${file}`)

async function inTurn(files: readonly string[]): Promise<boolean> {
  let passed = true
  for (const file of files) passed = (await vitest('e2e', file)) && passed
  return passed
}

/** Browsers write their profiles a thousand times: in memory, where that has the room. */
function quickest(): string {
  try {
    const { bavail, bsize } = statfsSync('/dev/shm')
    return bavail * bsize > ROOM ? '/dev/shm' : tmpdir()
  } catch {
    return tmpdir()
  }
}

clearTable()
const passed = [
  await run('build', 'npm', 'run', 'build'),
  ...(await Promise.all([...LANES.map(inTurn), vitest('unit*')])),
  await vitest('alone'),
].every(Boolean)
rmSync(folder, { recursive: true, force: true })
console.log(`\n${tableText()}\n`)
console.log(`${passed ? 'All passed' : 'FAILED'} in ${minutes(began)} min`)
if (!passed) process.exitCode = 1

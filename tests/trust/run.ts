/** `npm run test:trust`: the long forms of everything in this folder, in both browsers, and one table of what was done. */
import { spawnSync } from 'node:child_process'
import { clearTable, tableText } from './table'

const env = { ...process.env, HILO_TRUST: 'long' }
const run = (command: string, ...args: string[]) =>
  spawnSync(command, args, { stdio: 'inherit', env }).status === 0
const vitest = (project: string) =>
  run('npx', 'vitest', 'run', '--config', 'tests/vitest.config.ts', '--project', project, 'tests/trust/')

clearTable()
const began = Date.now()
const inBrowsers = () => [vitest('e2e'), vitest('alone')].every(Boolean)
const passed = [vitest('unit'), run('npm', 'run', 'build') && inBrowsers()].every(Boolean)
console.log(`\n${tableText()}\n`)
console.log(`${passed ? 'All passed' : 'FAILED'} in ${Math.round((Date.now() - began) / 60_000)} min`)
if (!passed) process.exitCode = 1

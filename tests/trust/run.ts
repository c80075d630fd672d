/** `npm run test:trust`: the long forms of everything in this folder, in both browsers, and one table of what was done. */
import { spawn } from 'node:child_process'
import { clearTable, tableText } from './table'

const env = { ...process.env, HILO_TRUST: 'long' }
const run = (command: string, ...args: string[]) =>
  new Promise<boolean>((resolve) => {
    spawn(command, args, { stdio: 'inherit', env }).on('close', (status) => resolve(status === 0))
  })
const vitest = (project: string) =>
  run('npx', 'vitest', 'run', '--config', 'tests/vitest.config.ts', '--project', project, 'tests/trust/')

clearTable()
const began = Date.now()
const prepared = await Promise.all([vitest('unit*'), run('npm', 'run', 'build')])
const passed = [...prepared, await vitest('e2e'), await vitest('alone')].every(Boolean)
console.log(`\n${tableText()}\n`)
console.log(`${passed ? 'All passed' : 'FAILED'} in ${Math.round((Date.now() - began) / 60_000)} min`)
if (!passed) process.exitCode = 1

/**
 * `npm start [-- --browser firefox]`: installs what is missing, builds Hilo, starts the demo inbox and opens a browser
 * with both. Plain Node, because it must run before anything is installed.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const changed = (path) => (existsSync(join(root, path)) ? statSync(join(root, path)).mtimeMs : 0)

function run(command, args, options = {}) {
  const { status } = spawnSync(command, args, { cwd: root, stdio: 'inherit', ...options })
  if (status !== 0) process.exit(status ?? 1)
}

/** npm writes this file at the end of every installation. */
const installed = changed('node_modules/.package-lock.json')
if (installed === 0 || installed < changed('package-lock.json')) {
  console.log('Installing what Hilo is built with…')
  // On Windows npm is a batch file, which only a shell can start.
  run('npm', ['ci', '--no-audit', '--no-fund'], { shell: process.platform === 'win32' })
}

run(process.execPath, [
  join(root, 'node_modules/vite-node/dist/cli.mjs'),
  join(root, 'tests/e2e/start.ts'),
  ...process.argv.slice(2),
])

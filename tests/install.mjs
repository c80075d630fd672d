import { spawnSync } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('..', import.meta.url))

/** Runs a command of npm's world in the repository; ends this process when it fails. */
export function run(command, args, env = {}) {
  const { status } = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, ...env },
  })
  if (status !== 0) process.exit(status ?? 1)
}

/** Installs the packages of the lockfile when they are missing or older than it. */
export function installPackages() {
  const installed = `${root}node_modules/.package-lock.json`
  const lockfile = `${root}package-lock.json`
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(lockfile).mtimeMs) return
  // Not `npm ci`: it wants every platform's optional packages in the lockfile, also those no registry has.
  // No package's own script is needed; ours prepares WXT, which whoever needs it does.
  run('npm', ['install', '--no-save', '--no-audit', '--no-fund', '--ignore-scripts'])
}

import { spawn, spawnSync } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'
import { setPriority } from 'node:os'
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

/** Niceness: a fifth of what the browsers get. At 10, a tenth, Vitest gave up on workers that took a minute to start. */
const PATIENT = 7

/**
 * Runs two rows of commands beside each other, each row one command after the other. `main` has the machine and is told
 * as it goes; `meanwhile` takes what the other leaves of the processors, and is told a command at a time, when it ends.
 * Ends this process, and with it what still runs, when one fails.
 */
export async function beside(main, meanwhile) {
  const running = new Set()
  const one = ([command, args, env = {}], isPatient) =>
    new Promise((resolve) => {
      const head = `\n> ${command} ${args.join(' ')}\n`
      if (!isPatient) process.stdout.write(head)
      const stdio = isPatient ? 'pipe' : 'inherit'
      const shell = process.platform === 'win32'
      const child = spawn(command, args, { cwd: root, shell, stdio, env: { ...process.env, ...env } })
      running.add(child)
      if (isPatient && child.pid) setPriority(child.pid, PATIENT)
      const said = []
      for (const stream of [child.stdout, child.stderr]) stream?.on('data', (words) => said.push(words))
      child.on('close', (status) => {
        running.delete(child)
        if (isPatient) process.stdout.write(head + Buffer.concat(said))
        if (status === 0) return resolve()
        for (const other of running) other.kill()
        process.exit(status ?? 1)
      })
    })
  const inTurn = async (row, isPatient) => {
    for (const command of row) await one(command, isPatient)
  }
  await Promise.all([inTurn(main, false), inTurn(meanwhile, true)])
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

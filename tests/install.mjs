import { spawn, spawnSync } from 'node:child_process'
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

/**
 * Runs rows of commands, the rows beside each other and each row one command after the other. What a command says is
 * told when it ends, in one piece. Ends this process, and with it what still runs, when one fails.
 */
export async function beside(...rows) {
  const running = new Set()
  const one = ([command, args, env = {}]) =>
    new Promise((resolve) => {
      const shell = process.platform === 'win32'
      const child = spawn(command, args, { cwd: root, shell, env: { ...process.env, ...env } })
      running.add(child)
      const said = []
      for (const stream of [child.stdout, child.stderr]) stream.on('data', (words) => said.push(words))
      child.on('close', (status) => {
        running.delete(child)
        process.stdout.write(`\n> ${command} ${args.join(' ')}\n${Buffer.concat(said)}`)
        if (status === 0) return resolve()
        for (const other of running) other.kill()
        process.exit(status ?? 1)
      })
    })
  const inTurn = async (row) => {
    for (const command of row) await one(command)
  }
  await Promise.all(rows.map(inTurn))
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

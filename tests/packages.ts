import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Runs npm in a folder; rejects when it fails. To stderr: whoever called may be printing JSON. */
export function npmIn(folder: string, ...args: string[]): Promise<void> {
  const shell = process.platform === 'win32'
  const npm = spawn('npm', args, { cwd: folder, shell, stdio: ['ignore', 2, 2] })
  return new Promise((resolve, reject) => {
    npm.on('error', reject)
    npm.on('close', (status) =>
      status === 0 ? resolve() : reject(new Error(`npm ${args.join(' ')} failed in ${folder}`)),
    )
  })
}

/** Installs what only some tests need and has a folder of its own, so that a plain install stays light; once. */
export async function installIn(folder: string): Promise<void> {
  const { devDependencies } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const isThere = (name: string) => existsSync(join(folder, 'node_modules', name))
  if (Object.keys(devDependencies).every(isThere)) return
  await npmIn(folder, 'ci', '--no-audit', '--no-fund', '--ignore-scripts')
}

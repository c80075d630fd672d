/**
 * `npm run package`: builds both browsers' extension, packs it, and has the packages looked through by the linter of
 * Firefox's store. With `-- --check` it is done once more from nothing but the sources zip, in a folder of its own
 * with packages freshly installed, and every byte is compared.
 */
import { spawnSync } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join, relative } from 'node:path'
import { lint } from './lint'
import { type Packages, pack, ROOT } from './pack'
import { unpack } from './zip'

function npm(folder: string, ...args: string[]): void {
  const { status } = spawnSync('npm', args, {
    cwd: folder,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
  if (status !== 0) throw new Error(`npm ${args.join(' ')} failed in ${folder}`)
}

async function tell(packages: Packages): Promise<void> {
  for (const path of Object.values(packages)) {
    const kilobytes = (await readFile(path)).length / 1000
    console.log(`${relative(ROOT, path)}  ${Math.round(kilobytes)} kB`)
  }
}

async function lintForStore({ firefox }: Packages): Promise<void> {
  const findings = await lint(firefox)
  for (const { code, message, file } of findings) console.error(`${code} ${file ?? ''}: ${message}`)
  if (findings.length > 0) throw new Error(`The linter found ${findings.length} faults, see above`)
  console.log('Linter of the Firefox store: no errors, warnings or notices.')
}

/** Packs once more from the sources zip alone and compares. */
async function buildAgain({ sources, ...packages }: Packages): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'hilo-from-sources-'))
  try {
    await unpack(sources, folder)
    npm(folder, 'install', '--include=dev', '--no-audit', '--no-fund')
    npm(folder, 'run', 'build')
    const again = await pack(folder)
    for (const [kind, path] of Object.entries({ ...packages, sources })) {
      const same = (await readFile(path)).equals(await readFile(again[kind as keyof Packages]))
      console.log(`${basename(path)} built from the sources zip: ${same ? 'the same bytes' : 'OTHER BYTES'}`)
      if (!same) process.exitCode = 1
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function main(): Promise<void> {
  npm(ROOT, 'run', 'build')
  const packages = await pack()
  await tell(packages)
  await lintForStore(packages)
  if (process.argv.includes('--check')) await buildAgain(packages)
}

main().catch((error: Error) => {
  console.error(error.message)
  process.exitCode = 1
})

/**
 * `npm run release -- 0.2.0`: gives the version to package.json, lockfile and changelog, runs all tests, packs twice and
 * compares, and commits with a tag. Where anything fails, nothing is committed. Uploading stays a person's work.
 */
import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isLater, released } from './changelog'
import { ROOT } from './pack'

const CHANGELOG = join(ROOT, '.github/CHANGELOG.md')
const TOUCHED = ['package.json', 'package-lock.json', '.github/CHANGELOG.md']

const run = (command: string, ...args: string[]) =>
  spawnSync(command, args, { cwd: ROOT, stdio: 'inherit', shell: process.platform === 'win32' }).status === 0

function must(command: string, ...args: string[]): void {
  if (!run(command, ...args)) throw new Error(`${command} ${args.join(' ')} failed`)
}

function checkedVersion(version = ''): string {
  const { version: now } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))
  if (!/^\d+\.\d+\.\d+$/.test(version) || !isLater(version, now))
    throw new Error(`Say a version after ${now}: npm run release -- 1.2.3`)
  const { stdout } = spawnSync('git', ['status', '--porcelain'], { cwd: ROOT, encoding: 'utf8' })
  if (stdout) throw new Error(`There are changes that were not committed:\n${stdout}`)
  return version
}

function release(version: string): void {
  const day = new Date().toISOString().slice(0, 10)
  writeFileSync(CHANGELOG, released(readFileSync(CHANGELOG, 'utf8'), version, day))
  must('npm', 'version', '--no-git-tag-version', '--ignore-scripts', version)
  must('npm', 'test')
  must('npm', 'run', 'package', '--', '--check')
  // Some registries answer no questions about advisories: then it is to be asked elsewhere.
  if (!run('npm', 'audit'))
    console.error('npm audit found something or got no answer, see above: look before you upload.')
  must('git', 'commit', '-m', `Version ${version}`, ...TOUCHED)
  must('git', 'tag', `v${version}`)
  console.log(
    `Version ${version} is committed and tagged here. The zips in .output and the texts and pictures of .github/store go to the stores.`,
  )
}

try {
  const version = checkedVersion(process.argv.slice(2).find((word) => word !== '--'))
  try {
    release(version)
  } catch (error) {
    run('git', 'checkout', '--', ...TOUCHED)
    throw error
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}

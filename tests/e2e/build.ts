import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { cp, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { unpack } from '../release/zip'
import type { BrowserKind } from './browsers'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
export const SOURCES = [
  'entrypoints',
  'components',
  'lib',
  'templates',
  'public',
  'wxt.config.ts',
  'package.json',
]
const TARGETS: Record<BrowserKind, { folder: string; args: string[] }> = {
  chromium: { folder: '.output/chrome-mv3', args: [] },
  firefox: { folder: '.output/firefox-mv3', args: ['-b', 'firefox'] },
}

/** When anything under these paths was changed last; 0 if there is nothing. */
export async function newestChange(paths: string[]): Promise<number> {
  const times = paths.filter(existsSync).map(async (path) => {
    const { mtimeMs } = await stat(path)
    const inside = await readdir(path, { recursive: true }).catch(() => [])
    const deeper = await Promise.all(inside.map(async (name) => (await stat(join(path, name))).mtimeMs))
    return Math.max(mtimeMs, ...deeper)
  })
  return Math.max(0, ...(await Promise.all(times)))
}

/** Builds the extension where the last build is missing or older than its sources; resolves to its folder. */
export async function ensureBuilt(browser: BrowserKind): Promise<string> {
  const { folder, args } = TARGETS[browser]
  const output = join(ROOT, folder)
  const built = await newestChange([join(output, 'manifest.json')])
  const changed = await newestChange(SOURCES.map((path) => join(ROOT, path)))
  if (built > changed) return output
  const wxt = join(ROOT, 'node_modules/wxt/bin/wxt.mjs')
  // To stderr: whoever called may be printing JSON.
  const { status } = spawnSync(process.execPath, [wxt, 'build', ...args], {
    cwd: ROOT,
    stdio: ['ignore', 2, 2],
  })
  if (status !== 0) throw new Error('The extension could not be built, see above')
  return output
}

export interface PreparedExtension {
  folder: string
  /** The package that the folder was unpacked from, if it was. */
  archive: string | null
  /** A page of the extension from which to speak to it. */
  page: string
  remove(): Promise<void>
}

const newFolder = async () => {
  const folder = await mkdtemp(join(tmpdir(), 'hilo-'))
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) }
}

/** A packed extension as it is: it knows only the sites of its own manifest. */
export async function unpackExtension(archive: string): Promise<PreparedExtension> {
  const { folder, remove } = await newFolder()
  await unpack(archive, folder)
  return { folder, remove, archive, page: 'options.html' }
}

/**
 * A copy of the built extension that already has the site granted, as if the specialist had said yes to the
 * browser's question, and a blank page `driver.html` from which to speak to it.
 */
export async function prepareExtension(
  built: string,
  site: URL | null,
  inBackground?: () => void,
): Promise<PreparedExtension> {
  const { folder, remove } = await newFolder()
  await cp(built, folder, { recursive: true })
  const manifestPath = join(folder, 'manifest.json')
  const manifest = JSON.parse(await readFile(manifestPath, 'utf8'))
  if (site) manifest.host_permissions = [...(manifest.host_permissions ?? []), matchPattern(site)]
  await writeFile(manifestPath, JSON.stringify(manifest))
  if (inBackground) await runBefore(join(folder, 'background.js'), inBackground)
  await writeFile(join(folder, 'driver.html'), '<!doctype html><title>Driver</title>')
  return { folder, remove, archive: null, page: 'driver.html' }
}

/** Makes another version of an unpacked extension. */
export async function setVersion(folder: string, version: string): Promise<void> {
  const path = join(folder, 'manifest.json')
  const manifest = JSON.parse(await readFile(path, 'utf8'))
  await writeFile(path, JSON.stringify({ ...manifest, version }))
}

async function runBefore(script: string, run: () => void): Promise<void> {
  await writeFile(script, `(${run.toString()})();\n${await readFile(script, 'utf8')}`)
}

/** Without the port: Firefox knows none in match patterns. */
const matchPattern = ({ protocol, hostname }: URL) => `${protocol}//${hostname}/*`

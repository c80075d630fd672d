import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { dirname, join, relative, sep } from 'node:path'
import JSZip from 'jszip'

/** The first moment a zip can name. When a file was written says nothing about what is in it. */
const ALWAYS = new Date(Date.UTC(1980, 0, 1))

/** Every file of a folder, or the path itself if it is one. */
async function filesOf(path: string): Promise<string[]> {
  if ((await stat(path)).isFile()) return [path]
  const entries = await readdir(path, { recursive: true, withFileTypes: true })
  return entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name))
}

/**
 * What is found under these paths of a folder, as a zip. The same files make the same bytes, whatever the folder, the
 * clock and the machine: sorted, of one date, compressed in JavaScript.
 */
export async function zip(root: string, paths: readonly string[] = ['.']): Promise<Uint8Array> {
  const archive = new JSZip()
  const files = (await Promise.all(paths.map((path) => filesOf(join(root, path))))).flat()
  const named = files.map((file) => [relative(root, file).split(sep).join('/'), file] as const)
  for (const [name, file] of named.sort(([a], [b]) => (a < b ? -1 : 1))) {
    archive.file(name, await readFile(file), { date: ALWAYS, createFolders: false })
  }
  return archive.generateAsync({
    type: 'uint8array',
    compression: 'DEFLATE',
    compressionOptions: { level: 9 },
  })
}

/** Unpacks a zip into a folder, as a browser's store or a reviewer does. */
export async function unpack(path: string, folder: string): Promise<void> {
  const archive = await JSZip.loadAsync(await readFile(path))
  for (const [name, entry] of Object.entries(archive.files)) {
    const target = join(folder, name)
    await mkdir(dirname(target), { recursive: true })
    await writeFile(target, await entry.async('uint8array'))
  }
}

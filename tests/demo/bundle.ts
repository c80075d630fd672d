import { fileURLToPath } from 'node:url'
import { build } from 'vite'

export interface PageFile {
  type: string
  body: string | Uint8Array
}

const TYPES: Record<string, string> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
}

let bundled: Promise<Map<string, PageFile>> | undefined

/** The inbox page, built in memory: path (`/index.html`, `/assets/…`) to file. About a second, once in a process. */
export function bundlePage(): Promise<Map<string, PageFile>> {
  bundled ??= bundle()
  return bundled
}

async function bundle(): Promise<Map<string, PageFile>> {
  const built = await build({
    root: fileURLToPath(new URL('page', import.meta.url)),
    configFile: false,
    logLevel: 'warn',
    esbuild: { jsx: 'automatic', jsxDev: false },
    define: { 'process.env.NODE_ENV': '"production"' },
    build: { write: false, minify: false },
  })
  const outputs = (Array.isArray(built) ? built : [built]).flatMap((result) =>
    'output' in result ? result.output : [],
  )
  return new Map(
    outputs.map((file) => [
      `/${file.fileName}`,
      {
        type: TYPES[file.fileName.split('.').at(-1) ?? ''] ?? 'application/octet-stream',
        body: file.type === 'chunk' ? file.code : file.source,
      },
    ]),
  )
}

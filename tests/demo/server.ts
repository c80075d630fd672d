import { readFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { bundlePage, type PageFile } from './bundle'
import { portrait } from './portrait'

export interface Demo {
  /** Address of the inbox, as `http://127.0.0.1:4170/chat`. */
  url: string
  /** Paths asked for so far, oldest first: who loads what can be asserted. */
  requests: string[]
  close(): Promise<void>
}

const html = (body: string): PageFile => ({ type: 'text/html; charset=utf-8', body })

async function serverPages(started: number): Promise<(path: string) => PageFile | null> {
  const bundle = await bundlePage()
  const index = String(bundle.get('/index.html')?.body ?? '')
  const app = html(index.replace('</head>', `<meta name="started" content="${started}" /></head>`))
  const help = html(await readFile(new URL('page/help.html', import.meta.url), 'utf8'))
  return (path) => {
    if (path === '/help') return help
    const id = /^\/portrait\/(\w+)\.svg$/.exec(path)?.[1]
    if (id !== undefined) return { type: 'image/svg+xml', body: portrait(id) }
    return path === '/' || path.startsWith('/chat') ? app : (bundle.get(path) ?? null)
  }
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => resolve((server.address() as AddressInfo).port))
  })
}

/** Serves the demo inbox on this machine only. Port 0 (the default) takes any free one. */
export async function startDemo({ port = 0 }: { port?: number } = {}): Promise<Demo> {
  const page = await serverPages(Date.now())
  const requests: string[] = []
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname
    requests.push(path)
    const found = page(path)
    response.writeHead(found ? 200 : 404, { 'content-type': found?.type ?? 'text/plain' })
    response.end(found?.body ?? 'Not found')
  })
  const bound = await listen(server, port)
  return {
    url: `http://127.0.0.1:${bound}/chat`,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

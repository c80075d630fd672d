import { readFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'

const page = (name: string) =>
  `<!doctype html><meta charset="utf-8"><title>${name}</title><body><script type="module" src="/${name}.js"></script>`

/** Serves `/<editor>`, a page with one built editor on it, at an address of this machine. */
export async function servePages(folder: string): Promise<{ address: string; server: Server }> {
  const server = createServer(async ({ url = '/' }, response) => {
    const [, name, isScript] = /^\/([\w-]+)(\.js)?(?:\?\w+)?$/.exec(url) ?? []
    response.setHeader('content-type', `text/${isScript ? 'javascript' : 'html'}; charset=utf-8`)
    response.end(name && (isScript ? await readFile(join(folder, `${name}.js`)) : page(name)))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, server }
}

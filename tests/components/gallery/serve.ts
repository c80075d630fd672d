import { createServer } from 'vite'

const ROOT = new URL('../../..', import.meta.url).pathname

/** Serves the gallery's page on this machine. `url` takes `?screen=…&state=…&language=…`. */
export async function serveGallery(): Promise<{ url: string; close(): Promise<void> }> {
  const server = await createServer({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    publicDir: `${ROOT}public`,
    optimizeDeps: { include: ['recharts'] },
    server: { host: '127.0.0.1' },
  })
  await server.listen(0)
  // On a busy machine a browser waits half a minute for hundreds of modules, and gives up.
  await server.warmupRequest('/tests/components/gallery/gallery.tsx')
  await server.waitForRequestsIdle()
  const [base = ''] = server.resolvedUrls?.local ?? []
  return { url: `${base}tests/components/gallery/index.html`, close: () => server.close() }
}

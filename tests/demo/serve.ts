import { startDemo } from './server'

/** The demo inbox by itself: `npx vite-node tests/demo/serve.ts [port]`. */
const demo = await startDemo({ port: Number(process.argv[2] ?? 4170) })
console.log(`Demo inbox: ${demo.url}`)

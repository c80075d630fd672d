/**
 * `npm start [-- --browser firefox]`: installs what is missing, builds Hilo, starts the demo inbox and opens a browser
 * with both. Plain Node, because it must run before anything is installed.
 */
import { existsSync } from 'node:fs'
import { installPackages, root, run } from './install.mjs'

installPackages()
// WXT writes the part of tsconfig.json without which no TypeScript runs.
if (!existsSync(`${root}.wxt/tsconfig.json`)) run('node', [`${root}node_modules/wxt/bin/wxt.mjs`, 'prepare'])
const viteNode = `${root}node_modules/vite-node/dist/cli.mjs`
run('node', [viteNode, `${root}tests/e2e/start.ts`, '--', ...process.argv.slice(2)])

/**
 * `npm test`: everything, on a bare clone too. Installs first, because nothing else may be there. What one processor
 * does alone (types, builds, packages for the pages) runs beside the unit tests; the browsers have the machine to
 * themselves, for only then is what they do in time.
 */
import { readFileSync } from 'node:fs'
import { beside, installPackages, root, run } from './install.mjs'

const reports = []
const vitest = (project, env = {}, ...files) => {
  const report = `${root}.output/${project}${env.TZ ? `-${env.TZ.replace('/', '-')}` : ''}.json`
  reports.push(report)
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const config = ['--config', 'tests/vitest.config.ts', '--project', project]
  return ['npx', ['vitest', 'run', ...config, ...reporters, ...files], env]
}
const npm = (...args) => ['npm', ['run', ...args]]
const inZone = (TZ) => vitest('unit', { TZ }, 'tests/protocol')

installPackages()
run('npx', ['wxt', 'prepare'])
await beside(
  // Time arithmetic must not lean on the machine's own zone.
  [
    npm('check'),
    vitest('unit'),
    inZone('America/Santiago'),
    inZone('Pacific/Chatham'),
    npm('stories', 'tests/stories'),
  ],
  [npm('build'), ['npx', ['vite-node', 'tests/prepare-now.ts']]],
)
run(...vitest('e2e'))
run(...vitest('alone'))

const results = reports.map((report) => JSON.parse(readFileSync(report, 'utf8')))
const sum = (key) => results.reduce((total, result) => total + result[key], 0)
console.log(`${sum('numPassedTests')} passed, ${sum('numFailedTests')} failed`)

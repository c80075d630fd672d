/**
 * `npm test`: everything, on a bare clone too. Installs first, because nothing else may be there. Browsers wait for much
 * of their time; types, unused code and the unit tests have the processors meanwhile, and never before them.
 */
import { readFileSync } from 'node:fs'
import { beside, installPackages, root, run } from './install.mjs'

const reports = []
const vitest = (project, env = {}, ...files) => {
  const report = `${root}.output/${project.replace('*', '')}${env.TZ ? `-${env.TZ.replace('/', '-')}` : ''}.json`
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
  [npm('build'), vitest('e2e')],
  [
    npm('check'),
    vitest('unit*'),
    // Time arithmetic must not lean on the machine's own zone.
    inZone('America/Santiago'),
    inZone('Pacific/Chatham'),
    npm('stories', 'tests/stories'),
  ],
)
run(...vitest('alone'))

const results = reports.map((report) => JSON.parse(readFileSync(report, 'utf8')))
const sum = (key) => results.reduce((total, result) => total + result[key], 0)
console.log(`${sum('numPassedTests')} passed, ${sum('numFailedTests')} failed`)

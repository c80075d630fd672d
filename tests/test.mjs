/** `npm test`: everything, on a bare clone too. Installs first, because nothing else may be there. */
import { readFileSync } from 'node:fs'
import { installPackages, root, run } from './install.mjs'

const vitest = (project, env = {}, ...files) => {
  const report = `${root}.output/${project}${env.TZ ? `-${env.TZ.replace('/', '-')}` : ''}.json`
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  run(
    'npx',
    ['vitest', 'run', '--config', 'tests/vitest.config.ts', '--project', project, ...reporters, ...files],
    env,
  )
  return JSON.parse(readFileSync(report, 'utf8'))
}

installPackages()
run('npm', ['run', 'check'])
const reports = [
  vitest('unit'),
  // Time arithmetic must not lean on the machine's own zone.
  vitest('unit', { TZ: 'America/Santiago' }, 'tests/protocol'),
  vitest('unit', { TZ: 'Pacific/Chatham' }, 'tests/protocol'),
]
run('npm', ['run', 'stories', 'tests/stories'])
run('npm', ['run', 'build'])
reports.push(vitest('e2e'))

const sum = (key) => reports.reduce((total, report) => total + report[key], 0)
console.log(`${sum('numPassedTests')} passed, ${sum('numFailedTests')} failed`)

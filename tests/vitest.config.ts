import { defineConfig } from 'vitest/config'
import { WxtVitest } from 'wxt/testing'

const root = new URL('..', import.meta.url).pathname

/** Ends browsers, floods them and fills their disks: beside other files it waits too long for them. */
const ALONE = 'tests/trust/working-day-*.e2e.ts'

const inBrowsers = {
  globalSetup: 'tests/prepare.ts',
  // What several files build in memory, pages and the reader, is built once in a worker.
  isolate: false,
  // Pages of others, in browsers on busy machines: what fails twice is wrong, and what was tried again is told.
  retry: 1,
  // Whole, so that a report tells what was seen at the first try, too.
  chaiConfig: { truncateThreshold: 0 },
  testTimeout: 120_000,
  hookTimeout: 180_000,
}

/** Here stand-ins for the browser's own parts are changed: what one file makes of them no other may find. */
const WITH_FAKES = [
  'tests/{background,db,popup,reader,sync,trust}/**/*.test.ts',
  'tests/{editors,release,writing}/**/*.test.ts',
]

const inNode = {
  setupFiles: 'tests/seed.ts',
  maxWorkers: 2,
  // `npm test` gives them what the browsers leave of the processors.
  testTimeout: 120_000,
  hookTimeout: 120_000,
}

/** `unit` and `unit-faked`: Node and jsdom, `--project "unit*"`. `e2e` and, by itself, `alone`: real Chromium and Firefox. */
export default defineConfig({
  test: {
    projects: [
      {
        root,
        plugins: [WxtVitest()],
        test: {
          ...inNode,
          name: 'unit',
          // What many files load, React and the words above all, is loaded once in a worker.
          isolate: false,
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['**/node_modules/**', ...WITH_FAKES],
        },
      },
      {
        root,
        plugins: [WxtVitest()],
        test: { ...inNode, name: 'unit-faked', include: WITH_FAKES },
      },
      {
        root,
        test: {
          ...inBrowsers,
          name: 'e2e',
          // Most of the time is waiting for two browsers; with four each waits longer for the others, and all take as long.
          maxWorkers: 3,
          sequence: { groupOrder: 1 },
          include: ['tests/**/*.e2e.ts'],
          exclude: ['**/node_modules/**', ALONE],
        },
      },
      {
        root,
        test: { ...inBrowsers, name: 'alone', maxWorkers: 2, sequence: { groupOrder: 2 }, include: [ALONE] },
      },
    ],
  },
})

import { defineConfig } from 'vitest/config'
import { WxtVitest } from 'wxt/testing'

const root = new URL('..', import.meta.url).pathname

/** `unit`: Node and jsdom, seconds. `e2e`: real Chromium and Firefox, two files at a time: most of it is waiting. */
export default defineConfig({
  test: {
    projects: [
      {
        root,
        plugins: [WxtVitest()],
        test: {
          name: 'unit',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['**/node_modules/**'],
          setupFiles: 'tests/seed.ts',
          maxWorkers: 2,
        },
      },
      {
        root,
        test: {
          name: 'e2e',
          include: ['tests/**/*.e2e.ts'],
          exclude: ['**/node_modules/**'],
          globalSetup: 'tests/prepare.ts',
          maxWorkers: 2,
          // Pages of others, in browsers on busy machines: what fails twice is wrong, and what was tried again is told.
          retry: 1,
          testTimeout: 60_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
})

import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing'
import { readOpenTabs } from '../../lib/background/sites'
import { settings } from '../../lib/settings'

beforeEach(async () => {
  fakeBrowser.reset()
  vi.useFakeTimers()
  await settings.consent.setValue({ agreedAt: 1 })
  Object.assign(fakeBrowser.permissions, { getAll: async () => ({ origins: ['https://chat.example/*'] }) })
  Object.assign(fakeBrowser.tabs, { query: async () => [{ id: 1 }, { id: 2 }] })
})
afterEach(() => vi.useRealTimers())

it('a frozen tab, which answers when it wakes, keeps nobody waiting', async () => {
  const read: number[] = []
  const executeScript = ({ target: { tabId } }: { target: { tabId: number } }) => {
    read.push(tabId)
    return tabId === 1 ? new Promise(() => {}) : Promise.resolve([])
  }
  Object.assign(fakeBrowser.scripting, { executeScript })
  const done = readOpenTabs().then(() => 'done')
  await vi.advanceTimersByTimeAsync(3_000)
  expect([await done, read]).toEqual(['done', [1, 2]])
})

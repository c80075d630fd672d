import { beforeEach, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing'
import { arrive } from '../../lib/background/arrive'
import { fakeLocks } from '../fakes/locks'

beforeEach(() => {
  fakeBrowser.reset()
  vi.stubGlobal('navigator', { locks: fakeLocks() })
})

it('settles in once, and again where it was ended before it was done', async () => {
  const settleIn = vi.fn(async () => {})
  settleIn.mockRejectedValueOnce(new Error('ended'))
  await expect(arrive(settleIn)).rejects.toThrow('ended')
  await Promise.all([arrive(settleIn), arrive(settleIn)])
  expect(settleIn).toHaveBeenCalledTimes(2)
})

it('settles in anew when the extension was disabled and enabled', async () => {
  const settleIn = vi.fn(async () => {})
  await arrive(settleIn)
  await fakeBrowser.storage.session.clear()
  await arrive(settleIn)
  expect(settleIn).toHaveBeenCalledTimes(2)
})

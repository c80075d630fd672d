// @vitest-environment jsdom
import { afterEach, expect, it, vi } from 'vitest'
import { watchNetwork } from '../../lib/popup/online'

/** The browser loses its network, or finds one again. */
function become(online: boolean): void {
  vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(online)
  dispatchEvent(new Event(online ? 'online' : 'offline'))
}

afterEach(() => vi.restoreAllMocks())

it('the network is told as it goes and comes, until the popup is closed', () => {
  const closing = new AbortController()
  const changed = vi.fn()
  watchNetwork(changed, closing.signal)
  expect(changed).not.toHaveBeenCalled()
  become(false)
  become(true)
  expect(changed.mock.calls).toEqual([[false], [true]])
  closing.abort()
  become(false)
  expect(changed).toHaveBeenCalledTimes(2)
})

it('a network that is missing from the start is told at once', () => {
  vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false)
  const changed = vi.fn()
  watchNetwork(changed, new AbortController().signal)
  expect(changed).toHaveBeenCalledExactlyOnceWith(false)
})

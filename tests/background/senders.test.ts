import { describe, expect, it } from 'vitest'
import { browser } from 'wxt/browser'
import { fromOwnPage, fromReader } from '../../lib/background/senders'

const own = { id: browser.runtime.id, url: browser.runtime.getURL('/popup.html' as never) }
const page = { id: browser.runtime.id, url: 'https://chat.example/inbox' }

describe('who is listened to', () => {
  it("the extension's own pages may mark and open, a reader in a page may not", () => {
    expect(fromOwnPage(own)).toBe(true)
    expect(fromOwnPage(page)).toBe(false)
  })

  it('a reader may report, about its own page only', () => {
    expect(fromReader(page, 'https://chat.example')).toBe(true)
    expect(fromReader(page, 'https://other.example')).toBe(false)
    expect(fromReader(own, 'https://chat.example')).toBe(false)
  })

  it('another extension is never listened to', () => {
    expect(fromOwnPage({ ...own, id: 'another' })).toBe(false)
    expect(fromReader({ ...page, id: 'another' }, 'https://chat.example')).toBe(false)
    expect(fromOwnPage({ id: own.id })).toBe(false)
  })
})

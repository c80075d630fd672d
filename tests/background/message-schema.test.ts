import { describe, expect, it } from 'vitest'
import { parseMessage } from '../../lib/background/message-schema'

describe('messages between the parts of Hilo', () => {
  it('takes what its own pages send, and drops what is not part of it', () => {
    const event = { what: 'paid', at: 1, session: 2, kind: 'couple' } as const
    expect(parseMessage('mark', { chat: 'k', event, text: 'Hola' })).toEqual({ chat: 'k', event })
    expect(parseMessage('snooze', { chat: 'k', until: null })).toEqual({ chat: 'k', until: null })
    expect(parseMessage('expand', { shortcut: ';hola', chatId: null })).toEqual({
      shortcut: ';hola',
      chatId: null,
    })
    expect(parseMessage('lock', { do: 'open', passphrase: 'a b c' })).toEqual({
      do: 'open',
      passphrase: 'a b c',
    })
    expect(parseMessage('lock', { do: 'turned' })).toEqual({ do: 'turned' })
    expect(parseMessage('teach', { site: 'https://chat.example' })).toEqual({ site: 'https://chat.example' })
  })

  it.each([
    ['load', { script: 'https://evil.example/x.js' }],
    ['load', null],
    ['expand', { shortcut: 'a'.repeat(501), chatId: null }],
    ['mark', { chat: 'k', event: { what: 'paid', at: Number.NaN, session: 1 } }],
    ['mark', { chat: 'k', event: { what: 'erase', at: 1 } }],
    ['snooze', { chat: 'k', until: 'tomorrow' }],
    ['openChat', { chat: 7 }],
    ['unmark', {}],
    ['follow', { at: 'now' }],
    ['lock', { do: 'open' }],
    ['teach', { tab: '1' }],
  ] as const)('refuses %s with %j', (type, data) => {
    expect(() => parseMessage(type, data)).toThrow()
  })
})

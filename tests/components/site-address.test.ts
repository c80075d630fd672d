import { describe, expect, it } from 'vitest'
import { patternOf } from '../../lib/sites'

describe('the address of a site, as typed', () => {
  it.each([
    ['app.example', 'https://app.example/*'],
    ['  https://App.Example/chats/12?x=1 ', 'https://app.example/*'],
    ['https://app.example:8443/', 'https://app.example/*'],
    ['http://localhost:5173/inbox', 'http://localhost/*'],
    ['http://127.0.0.1:3000', 'http://127.0.0.1/*'],
  ])('%s becomes %s', (typed, pattern) => expect(patternOf(typed)).toBe(pattern))

  it.each([
    '',
    '   ',
    'chat',
    'http://app.example',
    'https://*/*',
    '*.example',
    'javascript:alert(1)',
    'file:///etc/passwd',
    'https://user@app.example',
    'https://two words.example',
  ])('%o is none', (typed) => expect(patternOf(typed)).toBeNull())
})

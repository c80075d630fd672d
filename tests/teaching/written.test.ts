import { describe, expect, it } from 'vitest'
import { isState, isWritten, writtenPrefix } from '../../lib/teaching/written'

describe('a name that a person wrote', () => {
  it.each([
    'message',
    'message--own',
    'cs-message--incoming',
    'isOwn',
    'rce-mbox',
    'justify-end',
    'px-4',
    'Bubble',
    'q-message-text--sent',
    'fromPerson',
  ])('%s is kept', (name) => expect(isWritten(name)).toBe(true))

  it.each([
    'css-1q2w3e',
    'css-abodef',
    'sc-bdVaJa',
    'k9',
    'b2',
    'zz',
    'x1n2onr6',
    '_3hF2k',
    'jss123',
    'svelte-1ab2cd',
    'Bubble_own__3hF2k',
    'bdVaJa',
    'kzmhcf',
    '8f3a',
    '',
    'a'.repeat(60),
  ])('%s is made by a build', (name) => expect(isWritten(name)).toBe(false))
})

describe('what a build keeps of a name', () => {
  it.each([
    ['Bubble_own__3hF2k', 'Bubble_own__'],
    ['_bubble_1x2y3_12', '_bubble_'],
  ])('of %s: %s', (name, prefix) => expect(writtenPrefix(name)).toBe(prefix))

  it.each(['css-1q2w3e', 'message', 'x1n2onr6'])('of %s: nothing', (name) =>
    expect(writtenPrefix(name)).toBeNull(),
  )
})

describe('a state', () => {
  it.each(['active', 'is-selected', 'item--active', 'unread', 'q-item--focused'])(
    '%s names no kind',
    (name) => expect(isState(name)).toBe(true),
  )
  it.each(['sent', 'message', 'from-me', 'activity'])('%s may name one', (name) =>
    expect(isState(name)).toBe(false),
  )
})

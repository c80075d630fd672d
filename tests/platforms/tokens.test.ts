// @vitest-environment jsdom
import { describe, expect, it } from 'vitest'
import { markersOf, NAMED } from '../../lib/platforms/tokens'

const withClass = (names: string): Element => {
  const el = document.createElement('div')
  el.className = names
  return el
}

describe('words that stand beside messages', () => {
  it.each(['Прочитано', 'ред.', '✓✓ Entregado', 'Seen, edited'])('takes "%s" for a mark', (text) => {
    expect(NAMED.status.test(text)).toBe(true)
  })

  // "середу" holds "ред", "заплановано" holds "нов": parts of words are no marks.
  it.each(['Чи можна перенести на середу?', 'Кредит', 'вперед.', 'Leído y firmado'])(
    'takes "%s" for words',
    (text) => {
      expect(NAMED.status.test(text)).toBe(false)
    },
  )

  it.each([
    '2 нових повідомлення',
    'Нові повідомлення',
    '3 mensajes no leídos',
    'New messages',
    '2 unread',
    'Last read',
  ])('takes "%s" for a line over what is new', (text) => {
    expect(NAMED.unread.test(text)).toBe(true)
  })

  it.each(['Сесію заплановано', 'Новини', 'Оновлення', 'nuevo horario'])('takes "%s" for words', (text) => {
    expect(NAMED.unread.test(text)).toBe(false)
  })

  it('hears "від вас" as one’s own, and asks for a letter with a whole word only', () => {
    expect(NAMED.byYou.test('повідомлення від вас')).toBe(true)
    expect(NAMED.notChat.test('Ваш лист')).toBe(true)
    expect(NAMED.notChat.test('листопад')).toBe(false)
  })
})

describe('classes that may name an author', () => {
  it('says nothing of margins: "me-3" is not me, "my-2" not mine', () => {
    expect(markersOf(withClass('d-flex me-3 my-2 md:ms-auto -me-px'))).toEqual([])
  })

  it('hears what is meant for an author', () => {
    expect(markersOf(withClass('message me')).map(({ weight }) => weight)).toEqual([2])
    expect(markersOf(withClass('my-message')).map(({ weight }) => weight)).toEqual([2])
  })
})

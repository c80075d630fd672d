import type { ChatLanguage } from '../facts'
import type { LibraryTemplate } from './library'
import type { Register } from './types'

/** A sign or up to three, so that no word of a sentence is one; then letters or digits. */
export const SHORTCUT = /^[^\s\p{L}\p{N}]{1,3}[\p{L}\p{N}]+$/u

type Typed = Pick<LibraryTemplate, 'language' | 'register' | 'shortcut' | 'origin'>

/**
 * Every shortcut of a library once, in small letters. Longer ones come first: one may be the end of another. What is no
 * shortcut, as an imported one without a sign, is left out: it would take Tab from whoever writes the word.
 */
export function shortcutsOf(library: readonly Typed[]): string[] {
  const typed = library.flatMap(({ shortcut }) => (shortcut && SHORTCUT.test(shortcut) ? [shortcut] : []))
  return [...new Set(typed.map((one) => one.toLowerCase()))].sort((a, b) => b.length - a.length)
}

/**
 * The template that is meant by a shortcut: of the chat's language and register first, else of the chat's language, else
 * Spanish, else any. Where two share it, the specialist's own counts.
 */
export function templateOf<T extends Typed>(
  shortcut: string,
  library: readonly T[],
  chat: { language: ChatLanguage; register: Register },
): T | null {
  const typed = library.filter((template) => template.shortcut?.toLowerCase() === shortcut.toLowerCase())
  const closeness = ({ language, register, origin }: Typed) =>
    (language === chat.language ? 8 : language === 'es' ? 4 : 0) +
    ((register ?? chat.register) === chat.register ? 2 : 0) +
    (origin === 'shipped' ? 0 : 1)
  return typed.reduce<T | null>((best, one) => (best && closeness(best) > closeness(one) ? best : one), null)
}

/** Longer names are cut: no honest name is longer, and a list or a message must stay readable. */
const LONGEST_NAME = 80
/** Joiners stay: emoji and some scripts need them. Every other invisible sign can turn a sentence around. */
const INVISIBLE = /(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Cs}]/gu

/**
 * A client's name as it may be kept, shown and put into a message: as the page shows it, never shortened to a part
 * of it, but on one line, without control and direction signs, at most 80 characters. Empty when nothing visible is
 * left.
 */
export function cleanName(name: string): string {
  // Names of any length come from the page: what lies far behind the limit is not even looked at.
  const line = name
    .slice(0, 50 * LONGEST_NAME)
    .replace(/\s+/g, ' ')
    .replace(INVISIBLE, '')
    .trim()
  const cut = [...line].slice(0, LONGEST_NAME).join('').trim()
  return /[^\s\u200c\u200d]/.test(cut) ? cut : ''
}

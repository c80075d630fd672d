/** Longer names are cut: no honest name is longer, and lists must stay readable. */
const LONGEST_NAME = 120

/** Control and direction characters go: they would let a name disturb the words around it. */
export function cleanName(name: string): string {
  const readable = name
    .slice(0, LONGEST_NAME * 4)
    .replace(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, ' ')
    .trim()
  return [...readable].slice(0, LONGEST_NAME).join('')
}

/** 16 bits of a name: enough to notice that a chat was renamed without decrypting, too few to tell who it is. */
export function nameDigest(name: string): number {
  let hash = 7
  for (const character of name) hash = (hash * 31 + (character.codePointAt(0) ?? 0)) & 0xffff
  return hash
}

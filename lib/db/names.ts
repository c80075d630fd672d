/** 16 bits of a name: enough to notice that a chat was renamed without decrypting, too few to tell who it is. */
export function nameDigest(name: string): number {
  let hash = 7
  for (const character of name) hash = (hash * 31 + (character.codePointAt(0) ?? 0)) & 0xffff
  return hash
}

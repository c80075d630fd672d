/**
 * The text of a file, whatever program wrote it: Excel saves "CSV" in the alphabet of its Windows and "Unicode text"
 * in UTF-16. What says nothing of itself is UTF-8 where it can be, else Windows' Western or Cyrillic alphabet.
 */
export function decoded(buffer: ArrayBuffer): string {
  const bytes = new Uint8Array(buffer)
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder(isMostlyHigh(bytes) ? 'windows-1251' : 'windows-1252').decode(bytes)
  }
}

/** Cyrillic letters all lie in the upper half; of a Western text only a few do. */
function isMostlyHigh(bytes: Uint8Array): boolean {
  const high = bytes.filter((byte) => byte >= 0x80).length
  const latin = bytes.filter((byte) => (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a).length
  return high > latin
}

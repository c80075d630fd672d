/** FNV-1a, 32 bit: a checksum, not a secret. */
export function digest32(text: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return hash >>> 0
}

/** 16-bit checksum of a text, salted: tells a message from its neighbours, proves nothing about its words. */
export function digest16(text: string, salt: string): number {
  const whole = digest32(`${salt}\n${text}`)
  return (whole ^ (whole >>> 16)) & 0xffff
}

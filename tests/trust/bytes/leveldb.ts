const BLOCK = 32_768
const HEAD = 7

/**
 * What a log of LevelDB says, without the heads that stand within long records.
 * https://github.com/google/leveldb/blob/main/doc/log_format.md
 */
export function logContent(bytes: Buffer): Buffer {
  const parts: Buffer[] = []
  for (let start = 0; start < bytes.length; start += BLOCK) {
    const end = Math.min(start + BLOCK, bytes.length)
    for (let at = start; at + HEAD <= end; ) {
      const from = at + HEAD
      at = from + bytes.readUInt16LE(at + 4)
      parts.push(bytes.subarray(from, Math.min(at, end)))
    }
  }
  return Buffer.concat(parts)
}

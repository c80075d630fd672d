/** What of a SQLite file stands torn apart in it. https://www.sqlite.org/fileformat2.html */
const MAGIC = 'SQLite format 3\0'
/** By the first byte of a page: leaf of a table, inner page and leaf of an index. Others hold no content. */
const KINDS = new Map([
  [0x0d, { table: true, cells: 8, skip: 0 }],
  [0x02, { table: false, cells: 12, skip: 4 }],
  [0x0a, { table: false, cells: 8, skip: 0 }],
])

interface File {
  bytes: Buffer
  pageSize: number
  /** Bytes of each page that content may use. */
  usable: number
}

/** The rows that spread over several pages, each in one piece: with the page numbers between, no search would find it. */
export function spreadRows(bytes: Buffer): Buffer[] {
  if (bytes.toString('latin1', 0, MAGIC.length) !== MAGIC) return []
  const size = bytes.readUInt16BE(16)
  const pageSize = size === 1 ? 65_536 : size
  const file = { bytes, pageSize, usable: pageSize - bytes.readUInt8(20) }
  return Array.from({ length: Math.floor(bytes.length / pageSize) }, (_, page) => rowsOf(file, page)).flat()
}

function rowsOf(file: File, page: number): Buffer[] {
  const start = page * file.pageSize
  const head = start + (page === 0 ? 100 : 0)
  const kind = KINDS.get(file.bytes.readUInt8(head))
  if (!kind) return []
  const count = Math.min(file.bytes.readUInt16BE(head + 3), (file.pageSize - 112) / 2)
  return Array.from({ length: count }, (_, i) => {
    const cell = start + file.bytes.readUInt16BE(head + kind.cells + 2 * i) + kind.skip
    return spreadRow(file, cell, kind.table)
  }).flat()
}

function spreadRow(file: File, cell: number, table: boolean): Buffer[] {
  const payload = numberAt(file.bytes, cell)
  const from = table ? numberAt(file.bytes, payload.next).next : payload.next
  const here = sizeHere(file.usable, payload.value, table)
  if (here === payload.value || from + here + 4 > file.bytes.length) return []
  const rest = payload.value - here
  return [Buffer.concat([file.bytes.subarray(from, from + here), ...pagesFrom(file, from + here, rest)])]
}

/** How much of a row stands in its own page. */
function sizeHere(usable: number, payload: number, table: boolean): number {
  const most = table ? usable - 35 : Math.floor(((usable - 12) * 64) / 255) - 23
  if (payload <= most) return payload
  const least = Math.floor(((usable - 12) * 32) / 255) - 23
  const wanted = least + ((payload - least) % (usable - 4))
  return wanted <= most ? wanted : least
}

/** The pages that follow, each telling the next one. */
function pagesFrom({ bytes, pageSize, usable }: File, pointer: number, length: number): Buffer[] {
  const found: Buffer[] = []
  let at = pointer
  for (let left = length; left > 0; left -= usable - 4) {
    const start = (bytes.readUInt32BE(at) - 1) * pageSize
    if (start < 0 || start + pageSize > bytes.length) break
    found.push(bytes.subarray(start + 4, start + 4 + Math.min(left, usable - 4)))
    at = start
  }
  return found
}

/** A number in groups of seven bits, the highest first; none here takes more than four. */
function numberAt(bytes: Buffer, at: number): { value: number; next: number } {
  let value = 0
  for (let i = 0; i < 4; i++) {
    const byte = bytes[at + i] ?? 0
    value = value * 128 + (byte & 0x7f)
    if (byte < 0x80) return { value, next: at + i + 1 }
  }
  return { value: 0, next: at + 4 }
}

import { activeRow } from './active-row'
import type { Row } from './row'
import { samePerson } from './spoken'

/** Remembers which chat is open while a virtual list does not show its row. */
export class OpenRow {
  #last: { id: string; name: string; url: string } | null = null
  /** What was looked for last: in a list that is the same it is the same. */
  #found: { rows: readonly Row[]; head: string | null; row: Row | null } | null = null

  /** The open chat's row; `head`: the name over the messages. */
  among(rows: readonly Row[], head: string | null): Row | null {
    if (this.#found?.rows !== rows || this.#found.head !== head)
      this.#found = { rows, head, row: activeRow(rows, head) }
    const { row } = this.#found
    // The head still names the chat whose row is out of sight: a row that only looks odd is not it.
    const other =
      row && !row.marked && head !== null && !samePerson(row.name, head) && this.#last?.name === head
    return other ? null : row
  }

  /** Its identity: from the list, or as the list told it before, for as long as name and address are the same. */
  id(listed: string | undefined, name: string | null, url: string): string | null {
    if (listed !== undefined && name !== null) this.#last = { id: listed, name, url }
    const same = this.#last?.name === name && this.#last?.url === url
    return listed ?? (same ? (this.#last?.id ?? null) : null)
  }
}

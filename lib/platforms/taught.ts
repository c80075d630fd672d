import type { Box } from './box'
import type { ListPlace } from './find-list'
import type { Place } from './locate'
import type { RecordRead } from './record'
import type { Spot } from './region'
import type { Author } from './types'

/**
 * What was taught of a site, found on the page as it stands: it goes before what the loose reader finds. Made by
 * `taughtOn`, which is loaded only into the pages of sites that were taught.
 */
export interface Taught {
  composer: Element | undefined
  /** The box or a message was found: no likelihood is needed. */
  sure: boolean
  /** Null: no row was found, the loose reader looks for the list. */
  list: ListPlace | null
  /** Where the messages are; `loose`: what the loose reader takes for it. */
  spot(composer: Element, loose: Spot | null): Spot | null
  /** Which of the parts of a box hold messages: none, it is one itself; null: the loose reader decides. */
  parts(box: Box, inner: readonly Box[]): Box[] | null
  authorOf(record: RecordRead): Author | undefined
  /** Whether the loose reader alone would read another page than the one that was confirmed. */
  differs(place: Place | null, loose: Place | null): boolean
}

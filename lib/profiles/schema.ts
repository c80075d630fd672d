import * as v from 'valibot'
import type { SiteProfile } from '../platforms/profile'

/** A path of selectors: no profile of a page needs longer ones, and a text would. */
const paths = v.pipe(
  v.array(v.pipe(v.string(), v.minLength(1), v.maxLength(500))),
  v.minLength(1),
  v.maxLength(8),
)
const site = v.pipe(
  v.string(),
  v.check((text) => URL.canParse(text) && /^https?:/.test(text) && new URL(text).origin === text),
)

const schema = v.strictObject({
  version: v.literal(1),
  site,
  taughtAt: v.pipe(v.number(), v.finite(), v.minValue(0)),
  composer: v.exactOptional(paths),
  row: v.exactOptional(paths),
  clientMessage: v.exactOptional(paths),
  ownMessage: v.exactOptional(paths),
  sideOf: v.exactOptional(v.picklist(['left', 'right'])),
  overrules: v.exactOptional(v.array(v.picklist(['composer', 'sides']))),
})

/**
 * A profile as it may be kept: nothing in it but selectors.
 * @throws ValiError when it is none.
 */
export const parseProfile = (data: unknown): SiteProfile => v.parse(schema, data)

/** What keeps a text from being a profile; `field`: the first part of it that is wrong. */
export type ProfileFault =
  | { why: 'not-json' | 'not-profile' | 'newer' | 'empty' }
  | { why: 'field'; field: string }

/** Reads an exported profile; `canSelect` says whether the browser understands a selector. */
export function readProfileFile(
  text: string,
  canSelect: (selector: string) => boolean,
): SiteProfile | ProfileFault {
  let data: unknown
  try {
    data = JSON.parse(text)
  } catch {
    return { why: 'not-json' }
  }
  if (typeof data !== 'object' || data === null || !('version' in data)) return { why: 'not-profile' }
  if (typeof data.version === 'number' && data.version > 1) return { why: 'newer' }
  const read = v.safeParse(schema, data)
  if (!read.success) return { why: 'field', field: v.getDotPath(read.issues[0]) ?? '' }
  return faultOf(read.output, canSelect) ?? read.output
}

function faultOf(profile: SiteProfile, canSelect: (selector: string) => boolean): ProfileFault | null {
  const kinds = PARTS.filter((part) => profile[part] !== undefined)
  if (kinds.length === 0) return { why: 'empty' }
  const wrong = kinds.find((part) =>
    profile[part]?.some((path) => !path.split(' >>> ').every((step) => canSelect(step))),
  )
  return wrong ? { why: 'field', field: wrong } : null
}

/** What a profile may name, in the order in which it is taught. */
export const PARTS = ['row', 'clientMessage', 'ownMessage', 'composer'] as const
export type ProfilePart = (typeof PARTS)[number]

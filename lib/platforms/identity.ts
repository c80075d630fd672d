import type { Box } from './box'
import { digest32 } from './digest'
import { attr } from './dom'

/** Counters of frameworks, new at each drawing of the page: nobody's identity. */
const GENERATED =
  /^[:«_]?r[\w]*[:»_]?$|radix|headlessui|react-aria|mui-|^ember|^yui|^ext-|^:|^__|aria-|^\d{0,2}$/i
const POSITION =
  /index|idx|pos|order|setsize|level|colindex|rowindex|height|width|size|count|unread|testid|state|time|date|stamp|hk|reactid|v-[0-9a-f]+|style|variant|side|align|placement|orientation|type|role/
const ID = /^(id|href|data-.+|key|value|name)$/

/** Attributes of a row's elements (and the links right in it) that may name it. */
export function idsOf(cover: readonly Box[]): Map<string, string> {
  const found = new Map<string, string>()
  for (const box of cover) take(box, ID, found)
  if (!found.has('href')) for (const kid of cover[cover.length - 1]?.inner ?? []) take(kid, /^href$/, found)
  return found
}

function take({ el, attrs }: Box, names: RegExp, found: Map<string, string>): void {
  for (const name of attrs) {
    if (!names.test(name) || POSITION.test(name) || found.has(name)) continue
    const value = attr(el, name) ?? ''
    if (value.length > 0 && value.length <= 200) found.set(name, value)
  }
}

const order = (name: string): number =>
  name === 'href' ? 0 : /id$/.test(name) && name !== 'id' ? 1 : name === 'id' ? 3 : 2

/** The attribute in which all rows differ and which is no counter: href first, then data, then id. */
function naming(all: Map<string, string>[]): string | null {
  const names = [...(all[0]?.keys() ?? [])].sort((a, b) => order(a) - order(b))
  const good = (name: string): boolean => {
    const values = all.map((one) => one.get(name))
    if (
      values.some(
        (one) => one === undefined || (name !== 'href' && !/id$|key$/.test(name) && GENERATED.test(one)),
      )
    )
      return false
    if (name === 'id' && values.some((one) => GENERATED.test(one ?? ''))) return false
    return (
      new Set(values).size === values.length &&
      !values.every((one) => one === '#' || /^javascript:/.test(one ?? ''))
    )
  }
  return names.find(good) ?? null
}

const path = (src: string | null): string => (src ?? '').replace(/[?#].*$/, '').slice(-120)
export const fingerprint = (name: string, avatar: string | null): string =>
  `~${digest32(`${name}\n${path(avatar)}`).toString(36)}`

interface Named {
  name: string
  avatar: string | null
  ids: Map<string, string>
}

/** Identities of all rows: an address or attribute of the page, else a fingerprint of name and picture. */
export function identify(rows: readonly Named[]): string[] {
  const all = rows.map((row) => row.ids)
  const name = naming(all)
  if (name && (rows.length > 1 || name === 'href' || /id$/.test(name)))
    return all.map((one) => one.get(name) ?? '')
  const counts = new Map<string, number>()
  return rows.map((row) => {
    const print = fingerprint(row.name, row.avatar)
    const n = (counts.get(print) ?? 0) + 1
    counts.set(print, n)
    return n === 1 ? print : `${print}.${n}`
  })
}

const KEY =
  /^(c|t|id|chat|chats|dialog|thread|conversation|conversacion|room|user|peer|client|with|uid|cid)(_?id)?$/i
/** The open chat's identity as the address tells it, or null where the address is the same for all chats. */
export function idInAddress(url: string): string | null {
  if (!URL.canParse(url)) return null
  const { pathname, searchParams, hash } = new URL(url)
  for (const [key, value] of searchParams) if (KEY.test(key) && value) return value
  const pieces = `${pathname}/${hash}`.split(/[/#!?&=]+/).filter(Boolean)
  const last = pieces[pieces.length - 1]
  const before = pieces[pieces.length - 2] ?? ''
  if (!last || /\.\w{2,5}$/.test(last)) return null
  return /[0-9a-f]{8}-|^\d{2,}$|\d.*\d.*\d/.test(last) ||
    (KEY.test(before.replace(/s$/, '')) && pieces.length > 1)
    ? last
    : null
}

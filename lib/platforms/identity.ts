import type { Box } from './box'
import { digest32 } from './digest'
import { attr } from './dom'
import { attrsLike } from './form'

/** Counters of frameworks, new at each drawing of the page: nobody's identity. */
const GENERATED =
  /^[:«_]?r[\w]*[:»_]?$|radix|headlessui|react-aria|mui-|^ember|^yui|^ext-|^:|^__|aria-|^\d{0,2}$/i
const POSITION =
  /index|idx|pos|order|setsize|level|colindex|rowindex|height|width|size|count|unread|testid|state|time|date|stamp|hk|reactid|v-[0-9a-f]+|style|variant|side|align|placement|orientation|type|role/
const HREF = /^href$/
const ID = /^(id|href|data-.+|key|value|name)$/

/** Attributes of a row's elements (and the links right in it) that may name it. */
export function idsOf(cover: readonly Box[]): Map<string, string> {
  const found = new Map<string, string>()
  for (const box of cover) take(box, ID, found)
  if (!found.has('href')) for (const kid of cover[cover.length - 1]?.inner ?? []) take(kid, HREF, found)
  return found
}

function take({ el, form }: Box, names: RegExp, found: Map<string, string>): void {
  for (const name of attrsLike(form, names)) {
    if (POSITION.test(name) || found.has(name)) continue
    const value = attr(el, name) ?? ''
    if (value.length > 0 && value.length <= LONGEST) found.set(name, value)
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
  el: Element
  name: string
  preview: string | null
  avatar: string | null
  ids: Map<string, string>
}

/** A row of the reading before this one. */
export interface Known extends Pick<Named, 'el' | 'name' | 'avatar' | 'preview'> {
  id: string
}

/** What to remember of a reading for the next one. */
export const known = (rows: readonly Named[], ids: readonly string[]): Known[] =>
  rows.map(({ el, name, avatar, preview }, i) => ({ el, name, avatar, preview, id: ids[i] ?? '' }))

/**
 * Identities of all rows: an address or attribute of the page, else a fingerprint of name and picture. Two of one
 * name and picture keep the identities they had in the reading `before`, by their previews, then by their elements.
 */
export function identify(rows: readonly Named[], before: readonly Known[] = []): string[] {
  const all = rows.map((row) => row.ids)
  const name = naming(all)
  if (name && (rows.length > 1 || name === 'href' || /id$/.test(name)))
    return all.map((one) => one.get(name) ?? '')
  const taken = new Set<string>()
  const shared = new Set([...repeated(rows), ...repeated(before)])
  const crowd = rows.filter((row) => shared.has(row.name))
  const given = new Map(crowd.flatMap((row) => keptBy(row, crowd, before, taken)))
  return rows.map((row) => {
    const print = fingerprint(row.name, row.avatar)
    let id = given.get(row) ?? print
    for (let n = 2; !given.has(row) && taken.has(id); n++) id = `${print}.${n}`
    taken.add(id)
    return id
  })
}

const repeated = (all: readonly { name: string }[]): string[] => {
  const met = new Set<string>()
  return all.flatMap(({ name }) => (met.size < met.add(name).size ? [] : [name]))
}

/** The identity that a row of many with its name had before. */
function keptBy(
  row: Named,
  rows: readonly Named[],
  before: readonly Known[],
  taken: Set<string>,
): [Named, string][] {
  const twin = (one: Known | Named): boolean => one.name === row.name && path(one.avatar) === path(row.avatar)
  const free = before.filter((one) => twin(one) && !taken.has(one.id))
  const old = free.find((one) => one.preview === row.preview) ?? alone(free, row, rows)
  if (!old?.id.startsWith(fingerprint(row.name, row.avatar))) return []
  taken.add(old.id)
  return [[row, old.id]]
}

/** Its preview changed: the element tells, unless another row now shows what this element showed. */
const alone = (free: Known[], row: Named, rows: readonly Named[]): Known | undefined =>
  free
    .filter(
      (one) =>
        !rows.some((other) => other !== row && other.preview === one.preview && other.name === one.name),
    )
    .sort((a, b) => Number(b.el === row.el) - Number(a.el === row.el))[0]

const KEY =
  /^(c|t|id|chat|chats|dialog|thread|conversation|conversacion|room|user|peer|client|with|uid|cid)(_?id)?$/i
/** An identity has no more letters. */
const LONGEST = 200
/** The open chat's identity as the address tells it, or null where the address is the same for all chats. */
export function idInAddress(url: string): string | null {
  if (!URL.canParse(url)) return null
  const { pathname, searchParams, hash } = new URL(url)
  for (const [key, value] of searchParams) if (KEY.test(key) && value && value.length <= LONGEST) return value
  const pieces = `${pathname}/${hash}`.split(/[/#!?&=]+/).filter(Boolean)
  const last = pieces[pieces.length - 1]
  const before = pieces[pieces.length - 2] ?? ''
  if (!last || last.length > LONGEST || /\.\w{2,5}$/.test(last)) return null
  return /[0-9a-f]{8}-|^\d{2,}$|\d.*\d.*\d/.test(last) ||
    (KEY.test(before.replace(/s$/, '')) && pieces.length > 1)
    ? last
    : null
}

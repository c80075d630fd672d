import type { ListItem, Message, Snapshot } from './types'

const same = <T extends object>(a: T, b: T): boolean =>
  (Object.keys(a) as (keyof T)[]).every((key) => a[key] === b[key])
const sameMessages = (a: Message[], b: Message[]): boolean =>
  a === b || (a.length === b.length && a.every((one, i) => one === b[i]))

const sameList = (a: ListItem[], b: ListItem[]): boolean =>
  a === b || (a.length === b.length && a.every((item, i) => same(item, b[i] ?? item)))

/** Equal content: the page was drawn again, nothing was said. */
export function sameSnapshot(a: Snapshot, b: Snapshot): boolean {
  if (
    a.confidence !== b.confidence ||
    a.findings.join() !== b.findings.join() ||
    a.composer?.kind !== b.composer?.kind
  )
    return false
  if (!sameList(a.list, b.list)) return false
  if (!a.open || !b.open) return a.open === b.open
  return (
    a.open.id === b.open.id && a.open.name === b.open.name && sameMessages(a.open.messages, b.open.messages)
  )
}

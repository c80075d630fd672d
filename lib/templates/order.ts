import type { LibraryTemplate } from './library'

type Placed = Pick<LibraryTemplate, 'id' | 'position'>

/**
 * The places that change when one of these (in their order) moves up (-1) or down (1) by one. Mostly its own only, so
 * that two machines that reorder disturb each other little; all, where there is no room between two.
 */
export function moved(shown: readonly Placed[], id: string, by: -1 | 1): Placed[] {
  const from = shown.findIndex((one) => one.id === id)
  const one = shown[from]
  if (!one || !shown[from + by]) return []
  const order = shown.toSpliced(from, 1).toSpliced(from + by, 0, one)
  const position = between(order[from + by - 1]?.position, order[from + by + 1]?.position)
  if (position !== null) return [{ id, position }]
  return order.map((placed, place) => ({ id: placed.id, position: place }))
}

/** A place after all of these. */
export const placeAfter = (group: readonly Placed[]): number =>
  Math.max(-1, ...group.map(({ position }) => position)) + 1

/** A number between two others, beside the one there is; null: there is no room. */
function between(before: number | undefined, after: number | undefined): number | null {
  if (before === undefined) return after === undefined ? 0 : after - 1
  if (after === undefined) return before + 1
  const middle = (before + after) / 2
  return before < middle && middle < after ? middle : null
}

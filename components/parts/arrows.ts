import type { KeyboardEvent } from 'react'

/** Where each key leads from here, among so many. */
const STEPS: Record<string, (at: number, count: number) => number> = {
  ArrowDown: (at, count) => Math.min(at + 1, count - 1),
  ArrowUp: (at) => Math.max(at - 1, 0),
  Home: () => 0,
  End: (_, count) => count - 1,
}

/**
 * Up, down, home and end move the keyboard among the controls of a list that fit the selector. Tab still reaches each.
 * To be called with the list's `keydown`; keys pressed elsewhere in the list are left alone.
 */
export function moveAmong(selector: string, event: KeyboardEvent<HTMLElement>): void {
  const step = STEPS[event.key]
  const controls = [...event.currentTarget.querySelectorAll<HTMLElement>(selector)]
  const at = controls.findIndex((control) => control.matches(':focus'))
  if (!step || at < 0) return
  event.preventDefault()
  controls[step(at, controls.length)]?.focus()
}

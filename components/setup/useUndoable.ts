import { useState } from 'react'
import type { SavingState } from './SavedWord'

export interface Undoable<T> {
  /** As shown: kept already, or on its way. */
  value: T
  state: SavingState
  /**
   * @param field that is typed into: one letter after the other in one field is one change, taken back whole. Absent:
   * this is a change by itself.
   */
  change: (value: T, field?: string) => void
  /** Null: there is nothing to take back. */
  undo: (() => void) | null
}

/** A setting that is kept at every change, and the way back to what it was before the last one. */
export function useUndoable<T>(kept: T, keep: (value: T) => Promise<void>): Undoable<T> {
  const [value, setValue] = useState(kept)
  const [before, setBefore] = useState<{ value: T; field: string | undefined } | null>(null)
  const [state, setState] = useState<SavingState>('idle')
  const save = (next: T, back: typeof before) => {
    setValue(next)
    setBefore(back)
    keep(next).then(
      () => setState(back ? 'saved' : 'undone'),
      () => setState('failed'),
    )
  }
  return {
    value,
    state,
    change: (next, field) =>
      save(next, field !== undefined && before?.field === field ? before : { value, field }),
    undo: before && (() => save(before.value, null)),
  }
}

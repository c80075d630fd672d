import { useState } from 'react'
import type { SavingState } from './useSaving'

interface Undoable<T> {
  /** As shown: kept already, or on its way. */
  value: T
  state: SavingState
  change: (value: T) => void
  /** Null: there is nothing to take back. */
  undo: (() => void) | null
}

/** A setting that is kept at every change, and the way back to what it was before the last one. */
export function useUndoable<T>(kept: T, keep: (value: T) => Promise<void>): Undoable<T> {
  const [value, setValue] = useState(kept)
  const [before, setBefore] = useState<{ value: T } | null>(null)
  const [state, setState] = useState<SavingState>('idle')
  const save = (next: T, back: { value: T } | null) => {
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
    change: (next) => save(next, { value }),
    undo: before && (() => save(before.value, null)),
  }
}

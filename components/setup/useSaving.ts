import { useState } from 'react'

export type SavingState = 'idle' | 'saved' | 'undone' | 'failed'

/** Keeps a value and remembers how it went, for the word beside the heading. */
export function useSaving<T>(keep: (value: T) => Promise<void>) {
  const [state, setState] = useState<SavingState>('idle')
  const save = (value: T) => {
    keep(value).then(
      () => setState('saved'),
      () => setState('failed'),
    )
  }
  return { state, save }
}

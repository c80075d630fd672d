import { useRef, useState } from 'react'
import type { Wording } from '../../lib/templates/faults'
import { type LooseWords, wordsOf } from '../../lib/templates/library'
import type { MessagesActions } from './model'

/** What of a wording changes; `undefined` takes a word away. */
export type OnWording = (change: Partial<LooseWords> & { shortcut?: string }) => void

/** What is being written, kept as unsaved with every change, one after the other. */
export function useWording(start: Wording, actions: MessagesActions) {
  const [wording, setWording] = useState(start)
  const keeping = useRef(Promise.resolve())
  const change: OnWording = ({ shortcut = wording.shortcut, ...part }) => {
    const next = { id: start.id, words: wordsOf({ ...wording.words, ...part }), shortcut }
    setWording(next)
    // What cannot be kept as unsaved can still be saved.
    keeping.current = keeping.current.then(() => actions.keepWording(next)).catch(() => undefined)
  }
  const drop = () => keeping.current.then(() => actions.dropWording(start.id))
  return { wording, change, drop }
}

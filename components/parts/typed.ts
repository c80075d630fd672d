import { useState } from 'react'

/** What was typed over a value and is not taken yet; another value, as of an undo, takes its place. */
export function useTyped(value: string): [typed: string, setTyped: (text: string) => void] {
  const [over, setOver] = useState({ value, typed: value })
  return [over.value === value ? over.typed : value, (typed) => setOver({ value, typed })]
}

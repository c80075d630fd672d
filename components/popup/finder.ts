import { type KeyboardEvent, useEffect, useId, useState } from 'react'
import type { Found, PopupActions } from '../model'

/** A search: what was typed, and at which of the things found the arrow keys are. */
export interface Finder {
  words: string
  /** Id of the list of what was found, and of each option in it. */
  list: string
  /** There is something in that list. */
  isListed: boolean
  optionId: (index: number) => string
  active: number
  /** The keyboard came to the field. */
  ready: () => void
  ask: (words: string) => void
  /** Takes what was found: a template first, then chats, counted together. */
  choose: (index: number) => void
  onKeyDown: (event: KeyboardEvent) => void
}

/** The state of the search field, as the combobox of the ARIA Authoring Practices: the keyboard stays in the field. */
export function useFinder(found: Found | null, actions: PopupActions): Finder {
  const [words, setWords] = useState(found?.words ?? '')
  const [active, setActive] = useState(0)
  const list = useId()
  const choices = choicesOf(found, actions)
  const last = Math.max(0, choices.length - 1)
  // What was found changes under the keyboard: it stays within it.
  useEffect(() => setActive((at) => Math.min(at, last)), [last])
  const ask = (asked: string) => {
    setWords(asked)
    setActive(0)
    actions.search(asked)
  }
  const choose = (index: number) => {
    const choice = choices[index]
    if (!choice) return
    ask('')
    choice()
  }
  const keys = new Map([
    ['ArrowDown', () => setActive(active === last ? 0 : active + 1)],
    ['ArrowUp', () => setActive(active === 0 ? last : active - 1)],
    ['Enter', () => choose(active)],
    ['Escape', () => ask('')],
  ])
  const onKeyDown = (event: KeyboardEvent) => {
    const act = keys.get(event.key)
    // An input method's Enter takes its word; and with nothing asked, Escape is the browser's: it closes the popup.
    if (!act || words === '' || event.nativeEvent.isComposing) return
    event.preventDefault()
    act()
  }
  const ready = actions.readySearch
  const isListed = choices.length > 0
  const optionId = (index: number) => `${list}-${index}`
  return { words, list, isListed, optionId, active, ready, ask, choose, onKeyDown }
}

const choicesOf = (found: Found | null, { pick, openChat }: PopupActions): (() => void)[] => [
  ...(found?.templates.map(
    ({ id }) =>
      () =>
        pick(id),
  ) ?? []),
  ...(found?.chats.map(
    ({ key }) =>
      () =>
        openChat(key),
  ) ?? []),
]

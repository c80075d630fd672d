import { type RefObject, useCallback, useEffect, useRef } from 'react'
import type { PopupActions } from '../model'

interface Followed<T> {
  /** The element that all lists are in. */
  lists: RefObject<T | null>
  snooze: PopupActions['snooze']
}

/**
 * A chat that was put off goes to another group, and there its line is drawn anew: the keyboard goes with it. Otherwise it
 * would be nowhere, and a screen reader at the beginning of the page.
 */
export function useFollowedRow<T extends HTMLElement>(snooze: PopupActions['snooze']): Followed<T> {
  const lists = useRef<T>(null)
  const gone = useRef<string | null>(null)
  useEffect(() => {
    if (gone.current === null || document.activeElement !== document.body) return
    const buttons = lists.current?.querySelectorAll<HTMLElement>('.row-snooze') ?? []
    for (const button of buttons) if (button.dataset.chat === gone.current) button.focus()
    gone.current = null
  })
  // The same as long as it can be: lines are drawn again only when something about them changed.
  const followed = useCallback<PopupActions['snooze']>(
    (chat, until, before) => {
      gone.current = chat
      snooze(chat, until, before)
    },
    [snooze],
  )
  return { lists, snooze: followed }
}

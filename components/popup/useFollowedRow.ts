import { type RefObject, useCallback } from 'react'
import type { PopupActions } from '../model'
import { useFocusWhenGone } from '../parts/focus'

interface Followed<T> {
  /** The element that all lists are in. */
  lists: RefObject<T | null>
  snooze: PopupActions['snooze']
}

const buttonOf = (lists: HTMLElement, chat: string) =>
  [...lists.querySelectorAll<HTMLElement>('.row-snooze')].find((button) => button.dataset.chat === chat)

/**
 * A chat that was put off goes to another group, and there its line is drawn anew: the keyboard goes with it. Otherwise it
 * would be nowhere, and a screen reader at the beginning of the page.
 */
export function useFollowedRow<T extends HTMLElement>(snooze: PopupActions['snooze']): Followed<T> {
  const { near: lists, leaving } = useFocusWhenGone<T>(buttonOf)
  // The same as long as it can be: lines are drawn again only when something about them changed.
  const followed = useCallback<PopupActions['snooze']>(
    (chat, until, before) => {
      leaving(chat)
      snooze(chat, until, before)
    },
    [snooze, leaving],
  )
  return { lists, snooze: followed }
}

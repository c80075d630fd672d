import { type RefObject, useCallback, useEffect, useRef } from 'react'

/**
 * Takes the keyboard along when a control appears in place of the one that was used: to the element itself, or with
 * `inside`, a selector, to the first one in it that fits.
 */
export function useFocusOnAppear<T extends HTMLElement>({
  inside,
  when = true,
}: {
  inside?: string
  when?: boolean
} = {}): RefObject<T | null> {
  const ref = useRef<T>(null)
  useEffect(() => {
    const target = inside ? ref.current?.querySelector<HTMLElement>(inside) : ref.current
    if (when) target?.focus()
  }, [inside, when])
  return ref
}

type Successor<T> = (near: T, left: string) => HTMLElement | null | undefined

/**
 * Keeps the keyboard near a control that goes when it is used: `leaving` says that it was, and once it is gone its
 * successor in the element has the focus, the first button unless told, instead of the page's beginning.
 */
export function useFocusWhenGone<T extends HTMLElement>(
  successor: Successor<T> = (near) => near.querySelector('button'),
): {
  near: RefObject<T | null>
  leaving: (name?: string) => void
} {
  const near = useRef<T>(null)
  const left = useRef<string | null>(null)
  useEffect(() => {
    if (left.current === null || document.activeElement !== document.body) return
    if (near.current) successor(near.current, left.current)?.focus()
    left.current = null
  })
  const leaving = useCallback((name = '') => {
    left.current = name
  }, [])
  return { near, leaving }
}

/** The first field of a form. */
export const FIRST_FIELD = { inside: 'input, select, textarea' }

import { type RefObject, useEffect, useRef } from 'react'

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

/**
 * Keeps the keyboard near a control that goes when it is used: `leaving` says that it was, and once it is gone the first
 * button in the element has the focus, instead of the page's beginning.
 */
export function useFocusWhenGone<T extends HTMLElement>(): {
  near: RefObject<T | null>
  leaving: () => void
} {
  const near = useRef<T>(null)
  const left = useRef(false)
  useEffect(() => {
    if (!left.current || document.activeElement !== document.body) return
    left.current = false
    near.current?.querySelector('button')?.focus()
  })
  return {
    near,
    leaving: () => {
      left.current = true
    },
  }
}

/** The first field of a form. */
export const FIRST_FIELD = { inside: 'input, select, textarea' }

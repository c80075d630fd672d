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

/** The first field of a form. */
export const FIRST_FIELD = { inside: 'input, select, textarea' }

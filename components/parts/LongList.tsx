import { defaultRangeExtractor, type Range, useWindowVirtualizer } from '@tanstack/react-virtual'
import { type FocusEvent, type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { ListProps } from './List'

/** Drawn before and after what is in view, so that nothing is missing while it is scrolled. */
const BEYOND = 10

/**
 * A list of which only what is in view is drawn. What has the keyboard stays, however far it is scrolled away, and so
 * do its neighbours and the ends: keys that lead there find them.
 */
export function LongList({ className, itemClass, count, keyOf, height, focus, children }: ListProps) {
  const list = useRef<HTMLUListElement>(null)
  const [at, setAt] = useState(0)
  const top = useTop(list)
  const drawn = useWindowVirtualizer<HTMLLIElement>({
    count,
    getItemKey: keyOf,
    estimateSize: () => height,
    // What is not laid out has no height yet.
    measureElement: (item) => item.getBoundingClientRect().height || height,
    overscan: BEYOND,
    scrollMargin: top,
    rangeExtractor: (range) => inViewAnd([0, at - 1, at, at + 1, count - 1], range),
  })
  useFocusOnce(list, focus)
  return (
    <ul
      ref={list}
      className={`${className} list-long`}
      style={{ height: drawn.getTotalSize() }}
      onFocus={(event) => setAt(indexOf(event))}
    >
      {drawn.getVirtualItems().map(({ key, index, start }) => (
        <li
          key={key}
          ref={drawn.measureElement}
          className={itemClass}
          data-index={index}
          aria-setsize={count}
          aria-posinset={index + 1}
          style={{ top: start - top }}
        >
          {children(index)}
        </li>
      ))}
    </ul>
  )
}

function inViewAnd(others: readonly number[], range: Range): number[] {
  const wanted = new Set([...defaultRangeExtractor(range), ...others])
  return [...wanted].filter((index) => index >= 0 && index < range.count).sort((a, b) => a - b)
}

const indexOf = ({ target }: FocusEvent): number =>
  Number(target.closest<HTMLElement>('[data-index]')?.dataset.index ?? 0)

/** Where the list begins on the page, in pixels, followed as what stands above it grows or shrinks. */
function useTop(list: RefObject<HTMLElement | null>): number {
  const [top, setTop] = useState(0)
  useLayoutEffect(() => {
    const measure = () => setTop((list.current?.getBoundingClientRect().top ?? 0) + window.scrollY)
    measure()
    const page = new ResizeObserver(measure)
    page.observe(document.body)
    return () => page.disconnect()
  }, [list])
  return top
}

/** Items are drawn only after the list itself is there. */
function useFocusOnce(list: RefObject<HTMLElement | null>, focus: ListProps['focus']): void {
  useEffect(() => {
    if (typeof focus?.current !== 'number') return
    const control = list.current?.querySelector<HTMLElement>(`[data-index="${focus.current}"] button`)
    if (!control) return
    control.focus()
    focus.current = null
  })
}

import { lazy, type ReactNode, type RefObject, Suspense } from 'react'

export interface ListProps {
  className: string
  itemClass: string
  count: number
  keyOf: (index: number) => string
  /** How high an item is until it is measured, in pixels. */
  height: number
  /** Which item the keyboard goes to when the list appears, and null once it is there. */
  focus?: RefObject<number | null>
  /** What is in an item. */
  children: (index: number) => ReactNode
}

/** Of a longer list only what is in view is drawn. */
export const LONG = 30

/** What draws only what is in view is loaded by those who have long lists. */
const LongList = lazy(() => import('./LongList').then((file) => ({ default: file.LongList })))

/** A list that costs what is seen of it, however long it is. */
export function List(props: ListProps) {
  if (props.count <= LONG) return <ShortList {...props} />
  return (
    <Suspense fallback={<ShortList {...props} count={LONG} />}>
      <LongList {...props} />
    </Suspense>
  )
}

function ShortList({ className, itemClass, count, keyOf, children }: ListProps) {
  return (
    <ul className={className}>
      {Array.from({ length: count }, (_, index) => (
        <li key={keyOf(index)} className={itemClass}>
          {children(index)}
        </li>
      ))}
    </ul>
  )
}

import { ChevronDown } from 'lucide-react'
import type { ReactNode } from 'react'

/** What is there for who wants it, under a line that opens it. */
export function Fold(props: { title: string; open?: boolean; children: ReactNode }) {
  const { title, open, children } = props
  return (
    <details className="fold" open={open}>
      <summary className="fold-head">
        <ChevronDown size={16} aria-hidden="true" className="fold-chevron" />
        {title}
      </summary>
      {children}
    </details>
  )
}

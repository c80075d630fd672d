import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'

/** A quiet message in place of content: what is the case, why, and at most one thing to do. */
export function Panel(props: {
  icon: LucideIcon
  title: string
  text?: string
  tone?: 'calm' | 'warning'
  children?: ReactNode
}) {
  const { icon: Icon, title, text, tone = 'calm', children } = props
  return (
    <section className={`panel panel-${tone}`}>
      <Icon size={22} aria-hidden="true" className="panel-icon" />
      <div className="panel-body">
        <h2 className="panel-title">{title}</h2>
        {text && <p className="panel-text">{text}</p>}
        {children}
      </div>
    </section>
  )
}

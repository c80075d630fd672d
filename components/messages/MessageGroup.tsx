import type { LibraryTemplate } from '../../lib/templates/library'
import type { RowActions } from './MessageRow'
import { MessageRow } from './MessageRow'

interface Props {
  name: string
  templates: readonly LibraryTemplate[]
  actions: RowActions
  /** Null: they are not in their own order. */
  onMove: ((template: LibraryTemplate, by: -1 | 1) => void) | null
}

/** The messages for one stage or situation, in the specialist's order. */
export function MessageGroup({ name, templates, actions, onMove }: Props) {
  return (
    <section className="card section message-group" aria-label={name}>
      <h2 className="section-heading">{name}</h2>
      <ul className="message-list">
        {templates.map((template, i) => (
          <MessageRow
            key={template.id}
            template={template}
            place={onMove && { number: i + 1, all: templates.length, onMove: (by) => onMove(template, by) }}
            actions={actions}
          />
        ))}
      </ul>
    </section>
  )
}

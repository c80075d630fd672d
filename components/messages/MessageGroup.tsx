import { useMemo } from 'react'
import type { LibraryTemplate } from '../../lib/templates/library'
import { List } from '../parts/List'
import type { RowActions } from './MessageRow'
import { MessageRow } from './MessageRow'

interface Props {
  name: string
  templates: readonly LibraryTemplate[]
  actions: RowActions
  /** Null: they are not in their own order. */
  onMove: ((templates: readonly LibraryTemplate[], template: LibraryTemplate, by: -1 | 1) => void) | null
}

/** The messages for one stage or situation, in the specialist's order. */
export function MessageGroup({ name, templates, actions, onMove }: Props) {
  const move = useMemo(
    () => onMove && ((template: LibraryTemplate, by: -1 | 1) => onMove(templates, template, by)),
    [onMove, templates],
  )
  return (
    <section className="card section message-group" aria-label={name}>
      <h2 className="section-heading">{name}</h2>
      <List
        className="message-list"
        itemClass="message"
        count={templates.length}
        keyOf={(index) => templates[index]?.id ?? ''}
        height={86}
      >
        {(index) => {
          const template = templates[index]
          if (!template) return null
          return (
            <MessageRow
              template={template}
              number={index + 1}
              all={templates.length}
              onMove={move}
              actions={actions}
            />
          )
        }}
      </List>
    </section>
  )
}

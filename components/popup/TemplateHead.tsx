import { ChevronDown, Star } from 'lucide-react'
import type { TemplateView } from '../model'
import { StarButton } from '../parts/StarButton'
import { useSpeech } from '../words'
import { TemplateNotes } from './TemplateNotes'

interface Props {
  template: TemplateView
  now: number
  open: boolean
  /** Id of what the title folds and unfolds. */
  body: string
  onOpen: () => void
  onInsert: () => void
  onStar: (favourite: boolean) => void
}

/** The title with what is to be known before choosing, and at its end one thing to do: mark it, or insert it all the same. */
export function TemplateHead({ template, now, open, body, onOpen, onInsert, onStar }: Props) {
  const { title, favourite } = template
  return (
    <div className="template-head">
      <button
        type="button"
        className="template-title"
        aria-expanded={open}
        aria-controls={body}
        onClick={onOpen}
      >
        <ChevronDown size={15} aria-hidden="true" className="template-chevron" />
        <span className="template-words">
          <span lang={template.language}>
            {title}
            {favourite && !open && <Star size={12} aria-hidden="true" className="star-on star-small" />}
          </span>
          <TemplateNotes template={template} now={now} />
        </span>
      </button>
      {open ? (
        <StarButton template={template} onStar={onStar} />
      ) : (
        <InsertFolded template={template} onInsert={onInsert} />
      )}
    </div>
  )
}

/** In words: what is to be filled in first says so. */
function InsertFolded({ template, onInsert }: Pick<Props, 'template' | 'onInsert'>) {
  const { t } = useSpeech()
  const { title, missing } = template
  const complete = missing.length === 0
  return (
    <button
      type="button"
      className="button button-quiet template-insert"
      aria-label={t(complete ? 'templates.insertNamed' : 'templates.fillNamed', { title })}
      onClick={onInsert}
    >
      {t(complete ? 'templates.insert' : 'templates.fill')}
    </button>
  )
}

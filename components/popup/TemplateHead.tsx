import { ChevronDown, CornerDownLeft, PencilLine } from 'lucide-react'
import type { TemplateView } from '../model'
import { useSpeech } from '../words'

interface Props {
  template: TemplateView
  open: boolean
  /** Id of what the title folds and unfolds. */
  body: string
  onOpen: () => void
  onInsert: () => void
}

/** The title, and while the card is folded the button that inserts it all the same. */
export function TemplateHead({ template, open, body, onOpen, onInsert }: Props) {
  const { t } = useSpeech()
  const { title, missing } = template
  const action = missing.length > 0 ? 'templates.fillNamed' : 'templates.insertNamed'
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
        <span lang={template.language}>{title}</span>
      </button>
      {!open && (
        <button
          type="button"
          className="button button-icon"
          aria-label={t(action, { title })}
          title={t(action, { title })}
          onClick={onInsert}
        >
          {missing.length > 0 ? (
            <PencilLine size={16} aria-hidden="true" />
          ) : (
            <CornerDownLeft size={16} aria-hidden="true" />
          )}
        </button>
      )}
    </div>
  )
}

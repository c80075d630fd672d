import { ChevronDown, CornerDownLeft, PencilLine } from 'lucide-react'
import { useId, useState } from 'react'
import type { Values } from '../../lib/templates/types'
import type { TemplateView } from '../model'
import { useSpeech } from '../words'
import { MissingForm } from './MissingForm'
import { TemplatePreview } from './TemplatePreview'

interface Props {
  template: TemplateView
  zone: string
  open: boolean
  onOpen: () => void
  onInsert: (values: Values) => void
}

/** One wording: its text exactly as it will read, and one click to put it into the composer. */
export function TemplateCard({ template, zone, open, onOpen, onInsert }: Props) {
  const [values, setValues] = useState<Values>({})
  const [asking, setAsking] = useState(false)
  const body = useId()
  const insert = () => {
    onOpen()
    if (template.missing.length > 0) setAsking(true)
    else onInsert({})
  }
  return (
    <li className={open ? 'card template template-open' : 'card template'}>
      <TemplateHead template={template} open={open} body={body} onOpen={onOpen} onInsert={insert} />
      <div id={body} hidden={!open}>
        <TemplatePreview template={template} values={values} />
        {asking ? (
          <MissingForm
            template={template}
            zone={zone}
            onChange={setValues}
            onCancel={() => setAsking(false)}
            onInsert={(filled) => {
              setAsking(false)
              onInsert(filled)
            }}
          />
        ) : (
          <InsertButton template={template} onInsert={insert} />
        )}
      </div>
    </li>
  )
}

interface HeadProps extends Pick<Props, 'template' | 'open' | 'onOpen'> {
  body: string
  onInsert: () => void
}

function TemplateHead({ template, open, body, onOpen, onInsert }: HeadProps) {
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

function InsertButton({ template, onInsert }: { template: TemplateView; onInsert: () => void }) {
  const { t } = useSpeech()
  const incomplete = template.missing.length > 0
  const Icon = incomplete ? PencilLine : CornerDownLeft
  return (
    <button type="button" className="button button-primary button-wide" onClick={onInsert}>
      <Icon size={16} aria-hidden="true" />
      {t(incomplete ? 'templates.fill' : 'templates.insert')}
    </button>
  )
}

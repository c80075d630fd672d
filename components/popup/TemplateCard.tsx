import { CornerDownLeft, PencilLine } from 'lucide-react'
import { useId, useState } from 'react'
import type { Values } from '../../lib/templates/types'
import type { TemplateView } from '../model'
import { useFocusOnAppear } from '../parts/focus'
import { useSpeech } from '../words'
import { MissingForm } from './MissingForm'
import { TemplateHead } from './TemplateHead'
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
  const [asked, setAsked] = useState(false)
  const body = useId()
  const insert = () => {
    onOpen()
    if (template.missing.length > 0) setAsking(true)
    else onInsert({})
  }
  const stopAsking = () => {
    setAsking(false)
    setAsked(true)
  }
  return (
    <li className={open ? 'card template template-open' : 'card template'}>
      <TemplateHead template={template} open={open} body={body} onOpen={onOpen} onInsert={insert} />
      <div id={body} hidden={!open}>
        {open && <TemplatePreview template={template} values={values} />}
        {open && asking && (
          <MissingForm
            template={template}
            zone={zone}
            onChange={setValues}
            onCancel={stopAsking}
            onInsert={(filled) => {
              stopAsking()
              onInsert(filled)
            }}
          />
        )}
        {open && !asking && <InsertButton template={template} takeFocus={asked} onInsert={insert} />}
      </div>
    </li>
  )
}

interface InsertProps {
  template: TemplateView
  /** The button comes back after the form: the keyboard goes on from here. */
  takeFocus: boolean
  onInsert: () => void
}

function InsertButton({ template, takeFocus, onInsert }: InsertProps) {
  const { t } = useSpeech()
  const button = useFocusOnAppear<HTMLButtonElement>({ when: takeFocus })
  const incomplete = template.missing.length > 0
  const Icon = incomplete ? PencilLine : CornerDownLeft
  return (
    <button ref={button} type="button" className="button button-primary button-wide" onClick={onInsert}>
      <Icon size={16} aria-hidden="true" />
      {t(incomplete ? 'templates.fill' : 'templates.insert')}
    </button>
  )
}

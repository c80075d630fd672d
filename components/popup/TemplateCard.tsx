import { useId, useState } from 'react'
import type { Values } from '../../lib/templates/types'
import type { PopupActions, PopupModel, TemplateView } from '../model'
import { InsertButtons } from './InsertButtons'
import { MissingForm } from './MissingForm'
import { PreviewChecks } from './PreviewChecks'
import { TemplateHead } from './TemplateHead'
import { TemplatePreview } from './TemplatePreview'

interface Props {
  template: TemplateView
  model: PopupModel
  open: boolean
  onOpen: () => void
  actions: PopupActions
}

/** One wording: its text exactly as it will read, and one click to put it into the composer. */
export function TemplateCard({ template, model, open, onOpen, actions }: Props) {
  const { id, missing } = template
  const [values, setValues] = useState<Values>({})
  const [asking, setAsking] = useState(false)
  const [asked, setAsked] = useState(false)
  const body = useId()
  const begin = () => {
    onOpen()
    if (missing.length > 0) return setAsking(true)
    // The button that was pressed goes when the card opens: the one in it takes the keyboard.
    setAsked(true)
    actions.insert(id, {})
  }
  const stopAsking = () => {
    setAsking(false)
    setAsked(true)
  }
  return (
    <li className={open ? 'card template template-open' : 'card template'}>
      <TemplateHead
        template={template}
        now={model.now}
        open={open}
        body={body}
        onOpen={onOpen}
        onInsert={begin}
        onStar={(favourite) => actions.star(id, favourite)}
      />
      <div id={body} hidden={!open} className="template-body">
        {open && <TemplatePreview template={template} values={values} />}
        {open && <PreviewChecks template={template} findings={model.checks[id] ?? []} />}
        {open && asking && (
          <MissingForm
            template={template}
            zone={model.zone}
            onChange={setValues}
            onCancel={stopAsking}
            onInsert={(filled) => {
              stopAsking()
              actions.insert(id, filled)
            }}
            onInsertWithGaps={(filled) => {
              stopAsking()
              actions.insertWithGaps(id, filled)
            }}
          />
        )}
        {open && !asking && (
          <InsertButtons
            complete={missing.length === 0}
            takeFocus={asked || id === model.picked}
            onInsert={begin}
            onInsertWithGaps={() => actions.insertWithGaps(id, {})}
          />
        )}
      </div>
    </li>
  )
}

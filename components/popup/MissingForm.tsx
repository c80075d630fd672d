import { useState } from 'react'
import type { Values } from '../../lib/templates/types'
import type { TemplateView } from '../model'
import { FIRST_FIELD, useFocusOnAppear } from '../parts/focus'
import { useSpeech } from '../words'
import { MissingFields } from './MissingFields'

interface Props {
  template: TemplateView
  zone: string
  onChange: (values: Values) => void
  onInsert: (values: Values) => void
  onInsertWithGaps: (values: Values) => void
  onCancel: () => void
}

/** Asks for what the template cannot know. While something is missing it goes in only by the button that says so. */
export function MissingForm({ template, zone, onChange, onInsert, onInsertWithGaps, onCancel }: Props) {
  const { t } = useSpeech()
  const [values, setValues] = useState<Values>({})
  const form = useFocusOnAppear<HTMLFormElement>(FIRST_FIELD)
  const complete = template.missing.every((name) => values[name]?.trim())
  const change = (changed: Values) => {
    setValues({ ...values, ...changed })
    onChange({ ...values, ...changed })
  }
  return (
    <form
      ref={form}
      className="form"
      aria-label={t('templates.missingTitle')}
      onSubmit={(event) => {
        event.preventDefault()
        if (complete) onInsert(values)
      }}
    >
      <MissingFields template={template} zone={zone} values={values} onChange={change} />
      <div className="buttons">
        <button type="submit" className="button button-primary" disabled={!complete}>
          {t('templates.insert')}
        </button>
        {!complete && (
          <button
            type="button"
            className="button"
            title={t('templates.withGapsHint')}
            onClick={() => onInsertWithGaps(values)}
          >
            {t('templates.withGaps')}
          </button>
        )}
        <button type="button" className="button button-quiet" onClick={onCancel}>
          {t('templates.cancel')}
        </button>
      </div>
    </form>
  )
}

import type { Part } from '../../lib/templates/render'
import type { Values } from '../../lib/templates/types'
import type { TemplateView } from '../model'
import { useSpeech } from '../words'

/** The message as it will read; what is still missing stands out as a labelled gap. */
export function TemplatePreview({ template, values }: { template: TemplateView; values: Values }) {
  return (
    <p className="preview" lang={template.language} dir="auto">
      {template.parts.map((part, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a template never change their order
        <Piece key={index} part={part} values={values} />
      ))}
    </p>
  )
}

function Piece({ part, values }: { part: Part; values: Values }) {
  const { t } = useSpeech()
  if ('text' in part) return part.text
  const value = values[part.gap]
  return value ? <span className="filled">{value}</span> : <span className="gap">{t(`gap.${part.gap}`)}</span>
}

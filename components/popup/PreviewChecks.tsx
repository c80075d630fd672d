import { Lightbulb, TriangleAlert } from 'lucide-react'
import type { DraftFinding, TemplateView } from '../model'
import { useSpeech } from '../words'

interface Props {
  template: TemplateView
  findings: readonly DraftFinding[]
}

/** Under a preview, what should be thought of before it goes in: one quiet line each, nothing that has to be answered. */
export function PreviewChecks({ template, findings }: Props) {
  const { t } = useSpeech()
  const told = findings.filter(({ id }) => id !== 'nothing-personal')
  return (
    <ul className="checks">
      {told.map((finding) => (
        <Check key={finding.id + finding.values.words} weight={finding.weight}>
          {t(finding.reason, finding.values)}
        </Check>
      ))}
      {(template.personal || told.length < findings.length) && (
        <Check weight="advice" {...(template.personal && { lang: template.language })}>
          {template.personal ?? t('draft.nothing-personal.fix')}
        </Check>
      )}
    </ul>
  )
}

function Check(props: { weight: DraftFinding['weight']; lang?: string; children: string }) {
  const { weight, lang, children } = props
  const Icon = weight === 'stop' ? TriangleAlert : Lightbulb
  return (
    <li className={`check check-${weight}`} lang={lang}>
      <Icon size={14} aria-hidden="true" />
      <span>{children}</span>
    </li>
  )
}

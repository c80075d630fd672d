import { Check, CheckCheck, Circle, Clock, TriangleAlert } from 'lucide-react'
import type { Deadline, RuleId } from '../../lib/protocol/types'
import { useSpeech } from '../words'

const STEPS = ['first-message', 'second-message', 'third-message', 'three-in-five-days'] as const
type Step = (typeof STEPS)[number]
const ICONS = { met: CheckCheck, late: Check, overdue: TriangleAlert, soon: Clock, upcoming: Circle }
const HOUR = 3_600_000

/** Is this one of the marks of a new chat, drawn as steps? */
export const isStep = (rule: RuleId): rule is Step => STEPS.some((step) => step === rule)

/** The marks of a new chat (2 h, 24 h, 72 h, 5 days) as a line of steps: what is done and what is to come. */
export function FirstMessages({ deadlines, now }: { deadlines: readonly Deadline[]; now: number }) {
  const { t } = useSpeech()
  const steps = STEPS.flatMap((rule) => deadlines.find((deadline) => deadline.rule === rule) ?? [])
  if (steps.length < 2) return null
  return (
    <ol className="steps" aria-label={t('step.title')}>
      {steps.map((step) => (
        <StepMark key={step.rule} deadline={step} now={now} />
      ))}
    </ol>
  )
}

function StepMark({ deadline, now }: { deadline: Deadline; now: number }) {
  const { t, clock } = useSpeech()
  if (!isStep(deadline.rule)) return null
  const Icon = ICONS[deadline.state]
  const state = t(`step.${deadline.state}`)
  const hours = Math.round((deadline.due - deadline.start) / HOUR)
  return (
    <li
      className={`step step-${deadline.state}`}
      title={`${t(`rule.${deadline.rule}`)}: ${state} (${clock.when(deadline.due, now)})`}
    >
      <span className="step-dot">
        <Icon size={13} aria-hidden="true" />
      </span>
      <span className="visually-hidden">{`${t(`rule.${deadline.rule}`)}, `}</span>
      <span className="step-label">{t(`step.${deadline.rule}`, { hours })}</span>
      <span className="visually-hidden">{`: ${state}`}</span>
    </li>
  )
}

import { type ReactNode, useState } from 'react'
import type { SetupStep, SetupSteps } from '../../lib/settings'
import { useFocusOnAppear } from '../parts/focus'
import { useSpeech } from '../words'
import { Finished } from './Finished'
import type { WelcomeActions, WelcomeModel } from './model'
import { Notices } from './Notices'
import { Permission } from './Permission'
import { Pin } from './Pin'
import { Platform } from './Platform'
import { PracticeLink } from './PracticeLink'
import { Step } from './Step'

export interface StepProps {
  model: WelcomeModel
  actions: WelcomeActions
  /** The step was taken: on to the next. */
  onDone: () => void
}

const STEPS: readonly { name: SetupStep; Content: (props: StepProps) => ReactNode }[] = [
  { name: 'pin', Content: Pin },
  { name: 'sites', Content: Permission },
  { name: 'notices', Content: Notices },
  { name: 'practice', Content: PracticeLink },
  { name: 'platform', Content: Platform },
]

/** What is left of the set-up, one step open at a time. Each can be skipped, and opened again. */
export function Steps({ model, actions }: { model: WelcomeModel; actions: WelcomeActions }) {
  const { t } = useSpeech()
  const title = useFocusOnAppear<HTMLHeadingElement>()
  const [chosen, setChosen] = useState<SetupStep | null>(null)
  const steps = stepsOf(model)
  const next = STEPS.find(({ name }) => !steps[name])?.name ?? null
  const open = chosen ?? next
  const [moved, setMoved] = useState(false)
  const settle = (step: SetupStep, how: 'done' | 'skipped') =>
    void actions.settle(step, how).then(() => {
      setChosen(null)
      setMoved(true)
    })
  return (
    <main className="page-main">
      <div className="page-intro">
        <h1 className="page-title" ref={title} tabIndex={-1}>
          {t(next ? 'steps.title' : 'after.title')}
        </h1>
        <p className="page-lead">{t(next ? 'steps.lead' : 'after.lead')}</p>
        <Progress steps={steps} />
      </div>
      {!next && <Finished actions={actions} />}
      <ol className="setup-steps">
        <Step name="consent" number={1} state="done" />
        {STEPS.map(({ name, Content }, i) => (
          <Step
            key={name}
            name={name}
            number={i + 2}
            state={steps[name] ?? null}
            open={open === name}
            inFocus={moved && chosen === null && open === name}
            onToggle={() => setChosen(open === name ? null : name)}
            onSkip={() => settle(name, 'skipped')}
          >
            <Content model={model} actions={actions} onDone={() => settle(name, 'done')} />
          </Step>
        ))}
      </ol>
    </main>
  )
}

/** Nobody is asked for a permission that came with the installation. */
const stepsOf = ({ steps, sites }: WelcomeModel): SetupSteps =>
  sites.every(({ granted, fixed }) => granted || !fixed) ? { ...steps, sites: 'done' } : steps

function Progress({ steps }: { steps: SetupSteps }) {
  const { t } = useSpeech()
  const all = STEPS.length + 1
  const settled = 1 + STEPS.filter(({ name }) => steps[name]).length
  return (
    <div className="setup-progress">
      <progress value={settled} max={all} aria-label={t('steps.title')} />
      <span className="muted" role="status">
        {t('steps.progress', { number: settled, all })}
      </span>
    </div>
  )
}

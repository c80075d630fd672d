import { Check, PartyPopper } from 'lucide-react'
import { TOLD } from '../parts/told'
import { useSpeech } from '../words'
import type { PracticeActions, PracticeModel, PracticeStage } from './model'

interface Props {
  model: PracticeModel
  actions: PracticeActions
}

const STAGES: readonly PracticeStage[] = ['start', 'opened', 'inserted', 'sent']
const STEPS = ['open', 'insert', 'send'] as const

/** What to do next, ticked off as it is done: three steps, a minute. */
export function Coach({ model, actions }: Props) {
  const { t } = useSpeech()
  const done = STAGES.indexOf(model.stage)
  return (
    <aside className="practice-coach" aria-label={t('practice.title')}>
      <div className="practice-brand">
        <img src="/icon.svg" alt="" width="28" height="28" />
        <strong>{t('practice.title')}</strong>
      </div>
      <p>{t('practice.lead')}</p>
      {model.agreed ? (
        <>
          <ol className="practice-steps">
            {STEPS.map((step, i) => (
              <Step key={step} step={step} number={i + 1} state={stateOf(i, done)} actions={actions} />
            ))}
          </ol>
          <div {...TOLD}>{done === STEPS.length && <Finished />}</div>
          <p className="hint">{t('practice.honest')}</p>
        </>
      ) : (
        <p className="practice-note">{t('practice.notAgreed')}</p>
      )}
      <p className="practice-back">
        <a href="/welcome.html">{t(model.agreed ? 'practice.back' : 'practice.toConsent')}</a>
      </p>
    </aside>
  )
}

type StepState = 'done' | 'now' | 'later'
const stateOf = (step: number, done: number): StepState =>
  step < done ? 'done' : step === done ? 'now' : 'later'

interface StepProps {
  step: (typeof STEPS)[number]
  number: number
  state: StepState
  actions: PracticeActions
}

function Step({ step, number, state, actions }: StepProps) {
  const { t } = useSpeech()
  return (
    <li
      className={`practice-step practice-step-${state}`}
      aria-current={state === 'now' ? 'step' : undefined}
    >
      <span className={`step-mark step-mark-${state}`} aria-hidden="true">
        {state === 'done' ? <Check size={14} /> : number}
      </span>
      <div>
        <h2 className="practice-step-title">
          {t(`practice.${step}.title`)}
          {state === 'done' && <span className="visually-hidden"> {t('setup.done')}</span>}
        </h2>
        {state === 'now' && <p>{t(`practice.${step}.text`)}</p>}
        {state === 'now' && step === 'open' && actions.openHilo && (
          <button type="button" className="button button-primary" onClick={actions.openHilo}>
            {t('practice.open.button')}
          </button>
        )}
      </div>
    </li>
  )
}

function Finished() {
  const { t } = useSpeech()
  return (
    <p className="practice-note">
      <PartyPopper size={18} aria-hidden="true" />
      {t('practice.finished')}
    </p>
  )
}

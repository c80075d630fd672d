import { Check, ChevronDown, Minus } from 'lucide-react'
import { type ReactNode, useId } from 'react'
import type { SetupStep } from '../../lib/settings'
import { useFocusOnAppear } from '../parts/focus'
import { useSpeech } from '../words'

interface Props {
  name: SetupStep | 'consent'
  number: number
  /** Null: still to be taken. */
  state: 'done' | 'skipped' | null
  open?: boolean
  /** It opens in place of the step before, and takes the keyboard along. */
  inFocus?: boolean
  onToggle?: () => void
  onSkip?: () => void
  children?: ReactNode
}

/** One step: its line in the list, and what to do while it is the open one. */
export function Step({
  name,
  number,
  state,
  open = false,
  inFocus = false,
  onToggle,
  onSkip,
  children,
}: Props) {
  const body = useId()
  const toggle = useFocusOnAppear<HTMLButtonElement>({ when: inFocus })
  return (
    <li className={`card setup-step ${open ? 'setup-step-open' : ''}`}>
      <h2 className="setup-step-head">
        {onToggle ? (
          <button
            ref={toggle}
            type="button"
            className="setup-step-toggle"
            aria-expanded={open}
            aria-controls={body}
            onClick={onToggle}
          >
            <Head name={name} number={number} state={state} open={open} />
          </button>
        ) : (
          <span className="setup-step-toggle">
            <Head name={name} number={number} state={state} open={open} />
          </span>
        )}
      </h2>
      <div id={body} hidden={!open}>
        {open && <Body onSkip={state ? undefined : onSkip}>{children}</Body>}
      </div>
    </li>
  )
}

function Head({ name, number, state, open }: Pick<Props, 'name' | 'number' | 'state' | 'open'>) {
  const { t } = useSpeech()
  return (
    <>
      <span className={`step-mark step-mark-${state ?? (open ? 'now' : 'later')}`} aria-hidden="true">
        {state === 'done' && <Check size={15} />}
        {state === 'skipped' && <Minus size={15} />}
        {state === null && number}
      </span>
      <span className="setup-step-title">{t(`setupStep.${name}`)}</span>
      {state && <span className="muted setup-step-state">{t(`setup.${state}`)}</span>}
      {name !== 'consent' && <ChevronDown size={18} aria-hidden="true" className="setup-step-chevron" />}
    </>
  )
}

function Body({ onSkip, children }: { onSkip: (() => void) | undefined; children: ReactNode }) {
  const { t } = useSpeech()
  return (
    <div className="setup-step-body">
      {children}
      {onSkip && (
        <button type="button" className="button button-quiet setup-skip" onClick={onSkip}>
          {t('steps.skip')}
        </button>
      )}
    </div>
  )
}

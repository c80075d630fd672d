import { useState } from 'react'
import type { ChatLanguage } from '../../lib/facts'
import { Field } from '../parts/Field'
import { useFocusOnAppear } from '../parts/focus'
import { TOLD } from '../parts/told'
import { useSpeech } from '../words'
import { AutomaticProposals } from './AutomaticProposals'
import type { Answers, OptionsActions } from './model'

type Said = 'copied' | 'copyFailed' | 'kept' | 'undone' | 'notSaved' | null

interface Props {
  profile: Answers
  language: ChatLanguage
  actions: Pick<OptionsActions, 'setAutomaticMessage' | 'copy'>
}

/** The text the platform sends by itself: which one it is now, others to copy, and how to change it there. */
export function AutomaticMessage({ profile, language, actions }: Props) {
  const { t } = useSpeech()
  const [draft, setDraft] = useState(profile.automaticMessage)
  const [kept, setKept] = useState(profile.automaticMessage)
  const [before, setBefore] = useState<string | null>(null)
  const [said, setSaid] = useState<Said>(null)

  const keep = (text: string, word: Said) =>
    actions.setAutomaticMessage(text).then(
      () => {
        setDraft(text)
        setKept(text)
        setBefore(word === 'undone' ? null : kept)
        setSaid(word)
      },
      () => setSaid('notSaved'),
    )
  const copy = (text: string) =>
    actions.copy(text).then(
      () => keep(text, 'copied'),
      () => setSaid('copyFailed'),
    )
  return (
    <section className="card section">
      <div>
        <h2 className="section-heading">{t('automatic.title')}</h2>
        <p className="muted">{t('automatic.lead')}</p>
      </div>
      <Field label={t('automatic.current')} hint={t('automatic.currentHint')}>
        {(control) => (
          <textarea
            {...control}
            className="input"
            rows={4}
            value={draft}
            onChange={(event) => setDraft(event.target.value)}
          />
        )}
      </Field>
      {draft.trim() !== kept.trim() && (
        <button
          type="button"
          className="button button-primary"
          onClick={() => void keep(draft.trim(), 'kept')}
        >
          {t('automatic.mine')}
        </button>
      )}
      <Outcome said={said} onUndo={before === null ? null : () => void keep(before, 'undone')} />
      <AutomaticProposals profile={profile} language={language} onCopy={(text) => void copy(text)} />
      <StepsOnPlatform />
    </section>
  )
}

function Outcome({ said, onUndo }: { said: Said; onUndo: (() => void) | null }) {
  const { t } = useSpeech()
  const failed = said === 'copyFailed' || said === 'notSaved'
  // The button that was pressed to keep a text is gone; the one that copied stays.
  const undo = useFocusOnAppear<HTMLButtonElement>({ when: said === 'kept' })
  return (
    <div className="outcome" {...TOLD}>
      {said && (
        <span className={failed ? 'field-error' : 'ink-later'}>
          {t(said === 'notSaved' ? 'options.notSaved' : `automatic.${said}`)}
        </span>
      )}
      {onUndo && (
        <button ref={undo} type="button" className="button button-small" onClick={onUndo}>
          {t('notice.undo')}
        </button>
      )}
    </div>
  )
}

const STEPS = ['photo', 'profile', 'message', 'save'] as const

function StepsOnPlatform() {
  const { t } = useSpeech()
  return (
    <div className="sample">
      <h3 className="section-title">{t('automatic.how')}</h3>
      <ol className="steps-list">
        {STEPS.map((step) => (
          <li key={step}>{t(`automatic.step.${step}`)}</li>
        ))}
      </ol>
    </div>
  )
}

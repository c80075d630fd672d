import { useState } from 'react'
import { TOLD } from '../parts/told'
import { useSpeech } from '../words'
import type { FollowingModel } from './data-model'
import type { OptionsActions } from './model'

interface Props {
  following: FollowingModel
  now: number
  actions: Pick<OptionsActions, 'setFollowing' | 'clearAccount'>
}

/** Own messages and settings on other computers, by the browser's own account: what leaves, through whom, and how it went. */
export function Following({ following, now, actions }: Props) {
  const { t } = useSpeech()
  const { state, run } = useOutcome()
  return (
    <section className="card section" aria-label={t('follow.title')}>
      <div>
        <h2 className="section-heading">{t('follow.title')}</h2>
        <p className="muted">{t('follow.lead')}</p>
      </div>
      <label className="tick">
        <input
          type="checkbox"
          checked={following.on}
          disabled={state === 'busy'}
          onChange={({ target }) => run(actions.setFollowing(target.checked), null)}
        />
        {t('follow.on')}
      </label>
      <dl className="facts">
        {FACTS.map((fact) => (
          <div key={fact}>
            <dt>{t(`follow.${fact}Title`)}</dt>
            <dd>{t(`follow.${fact}`)}</dd>
          </div>
        ))}
      </dl>
      {following.on && following.last && <Last last={following.last} now={now} />}
      {!following.on && (
        <button
          type="button"
          className="button"
          disabled={state === 'busy'}
          onClick={() => run(actions.clearAccount(), 'cleared')}
        >
          {t('follow.clear')}
        </button>
      )}
      <p {...TOLD} className={state === 'failed' ? 'field-error' : 'muted'}>
        {(state === 'cleared' || state === 'failed') && t(`follow.${state}`)}
      </p>
    </section>
  )
}

const FACTS = ['leaves', 'never', 'how', 'needs'] as const

/** How the last meeting with the account went. */
function Last({ last, now }: { last: NonNullable<FollowingModel['last']>; now: number }) {
  const { t, clock } = useSpeech()
  const { problem, at, used, left } = last
  const titles = left.map((title) => `«${title}»`).join(', ')
  if (problem === null)
    return (
      <p className="muted">
        {t('follow.upToDate', { when: clock.when(at, now) })}{' '}
        {t('follow.used', { share: Math.ceil(used * 100) })}
      </p>
    )
  return (
    <p role="alert" className="field-error">
      {left.length > 0 ? t('follow.left', { count: left.length, titles }) : t(`follow.problem.${problem}`)}
    </p>
  )
}

type State = 'idle' | 'busy' | 'cleared' | 'failed'

function useOutcome() {
  const [state, setState] = useState<State>('idle')
  const run = (work: Promise<void>, said: 'cleared' | null) => {
    setState('busy')
    work.then(
      () => setState(said ?? 'idle'),
      () => setState('failed'),
    )
  }
  return { state, run }
}

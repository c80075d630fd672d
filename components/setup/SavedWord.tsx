import { useSpeech } from '../words'
import type { SavingState } from './useSaving'

/** "Saved", said quietly where the change was made. */
export function SavedWord({ state }: { state: SavingState }) {
  const { t } = useSpeech()
  return (
    <span role="status" className={state === 'failed' ? 'field-error' : 'muted'}>
      {state === 'saved' && t('options.saved')}
      {state === 'failed' && t('options.notSaved')}
    </span>
  )
}

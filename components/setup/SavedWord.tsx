import { TOLD } from '../parts/told'
import { useSpeech } from '../words'

export type SavingState = 'idle' | 'saved' | 'undone' | 'failed'

interface Props {
  state: SavingState
  /** Takes the last change back; absent or null: it cannot be. */
  onUndo?: (() => void) | null
}

/** "Saved", said quietly where the change was made, with the way back. */
export function SavedWord({ state, onUndo = null }: Props) {
  const { t } = useSpeech()
  return (
    <span className="saved">
      <span {...TOLD} className={state === 'failed' ? 'field-error' : 'muted'}>
        {state === 'saved' && t('options.saved')}
        {state === 'undone' && t('notice.unmarked')}
        {state === 'failed' && t('options.notSaved')}
      </span>
      {onUndo && (
        <button type="button" className="button button-quiet" onClick={onUndo}>
          {t('notice.undo')}
        </button>
      )}
    </span>
  )
}

import { useFocusOnAppear } from '../parts/focus'
import { useSpeech } from '../words'

/** Takes the keyboard from the button that was pressed and is gone. */
export function UndoButton({ onUndo }: { onUndo: () => void }) {
  const { t } = useSpeech()
  const button = useFocusOnAppear<HTMLButtonElement>()
  return (
    <button ref={button} type="button" className="button button-small" onClick={onUndo}>
      {t('notice.undo')}
    </button>
  )
}

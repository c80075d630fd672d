import { CornerDownLeft, PencilLine } from 'lucide-react'
import { useFocusOnAppear } from '../parts/focus'
import { useSpeech } from '../words'

interface Props {
  /** False: something is missing, and is asked for or goes in as a gap. */
  complete: boolean
  /** The buttons come back after a form, or the message was just chosen: the keyboard goes on from here. */
  takeFocus: boolean
  onInsert: () => void
  onInsertWithGaps: () => void
}

/** The one thing to do with a message; if something is missing, the two. */
export function InsertButtons({ complete, takeFocus, onInsert, onInsertWithGaps }: Props) {
  const { t } = useSpeech()
  const button = useFocusOnAppear<HTMLButtonElement>({ when: takeFocus })
  const Icon = complete ? CornerDownLeft : PencilLine
  return (
    <div className="insert-buttons">
      <button ref={button} type="button" className="button button-primary" onClick={onInsert}>
        <Icon size={16} aria-hidden="true" />
        {t(complete ? 'templates.insert' : 'templates.fill')}
      </button>
      {!complete && (
        <button
          type="button"
          className="button"
          title={t('templates.withGapsHint')}
          onClick={onInsertWithGaps}
        >
          {t('templates.withGaps')}
        </button>
      )}
    </div>
  )
}

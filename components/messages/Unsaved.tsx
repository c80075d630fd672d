import { useSpeech } from '../words'
import type { MessagesActions, MessagesModel } from './model'

interface Props {
  wordings: MessagesModel['unsaved']
  onDrop: MessagesActions['dropWording']
}

/** What was being written when its page was closed: nothing is lost. */
export function Unsaved({ wordings, onDrop }: Props) {
  const { t } = useSpeech()
  return (
    <ul className="message-unsaved">
      {wordings.map(({ id, words }) => {
        const title = words.title.trim() || t('messages.untitled')
        return (
          <li key={id} className="panel panel-warning undo-line">
            <span className="site-name">{t('messages.unsaved', { title })}</span>
            <a className="button button-small" href={`#messages/${id}`}>
              {t('messages.goOn')}
            </a>
            <button
              type="button"
              className="button button-small"
              aria-label={t('messages.dropNamed', { title })}
              onClick={() => void onDrop(id)}
            >
              {t('messages.drop')}
            </button>
          </li>
        )
      })}
    </ul>
  )
}

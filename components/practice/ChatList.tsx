import type { PracticeChat } from '../../lib/practice/stories'
import { useSpeech } from '../words'
import type { PracticeModel } from './model'
import { Portrait } from './Portrait'
import { useTimes } from './times'

interface Props {
  model: PracticeModel
  onShow: (chat: string) => void
}

/** The clients to practise with; a click opens the chat of one. */
export function ChatList({ model, onShow }: Props) {
  const { t } = useSpeech()
  return (
    <nav className="practice-list" aria-label={t('practice.chats')}>
      <h2 className="practice-heading">{t('practice.chats')}</h2>
      <ul>
        {model.chats.map((chat) => (
          <li key={chat.id}>
            <Row chat={chat} model={model} onShow={onShow} />
          </li>
        ))}
      </ul>
    </nav>
  )
}

function Row({ chat, model, onShow }: Props & { chat: PracticeChat }) {
  const { t } = useSpeech()
  const { inList } = useTimes(model.now)
  const { id, name, messages, unread } = chat
  const last = messages.at(-1)
  return (
    <a
      className="practice-row"
      href={`#chat/${id}`}
      aria-current={id === model.open ? 'true' : undefined}
      onClick={() => onShow(id)}
    >
      <Portrait name={name} />
      <span className="practice-row-head">
        <strong className="practice-name">{name}</strong>
        <span className="practice-when">{last && inList(last.at)}</span>
      </span>
      <span className="practice-row-foot">
        <span className="practice-preview">{last?.text}</span>
        {unread && id !== model.open && (
          <span className="practice-unread" role="img" aria-label={t('practice.unread')} />
        )}
      </span>
    </a>
  )
}

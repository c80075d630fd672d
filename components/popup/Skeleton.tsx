import { useSpeech } from '../words'

/** The shape of what is coming, so that nothing jumps when it arrives. */
export function Skeleton() {
  const { t } = useSpeech()
  return (
    <main className="popup-main">
      <p className="visually-hidden" role="status">
        {t('loading.text')}
      </p>
      <ChatToCome />
    </main>
  )
}

/** As high as a chat with its first message: what stands below is out of sight, before and after. */
export function ChatToCome() {
  return (
    <>
      <div className="skeleton skeleton-chat" />
      <div className="skeleton skeleton-line" />
      <div className="skeleton skeleton-template" />
    </>
  )
}

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

/** As high as the messages that fit a chat will be at least: what stands below is out of sight, before and after. */
export function MessagesToCome() {
  const { t } = useSpeech()
  return (
    <section className="templates" aria-label={t('templates.title')} aria-busy="true">
      <div className="section-head">
        <h2 className="section-title">{t('templates.title')}</h2>
      </div>
      <div className="skeleton skeleton-template" />
      <div className="skeleton skeleton-title" />
      <div className="skeleton skeleton-title" />
    </section>
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

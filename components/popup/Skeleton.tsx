import { useSpeech } from '../words'

/** The shape of what is coming, so that nothing jumps when it arrives. */
export function Skeleton() {
  const { t } = useSpeech()
  return (
    <main className="popup-main">
      <p className="visually-hidden" role="status">
        {t('loading.text')}
      </p>
      <div className="skeleton skeleton-chat" />
      <div className="skeleton skeleton-line" />
      <div className="skeleton skeleton-template" />
      <div className="skeleton skeleton-line" />
      <div className="skeleton skeleton-row" />
      <div className="skeleton skeleton-row" />
    </main>
  )
}

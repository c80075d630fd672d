import { useFocusOnAppear } from '../parts/focus'
import { useSpeech } from '../words'
import type { ReadBackup } from './data-model'

interface ContentsProps {
  offer: ReadBackup
  now: number
  onYes: () => void
  onNo: () => void
}

/** What would come, what would go, and the question. */
export function Contents({
  offer: { madeAt, chats, messages, here, sites },
  now,
  onYes,
  onNo,
}: ContentsProps) {
  const { t, clock } = useSpeech()
  const no = useFocusOnAppear<HTMLButtonElement>()
  return (
    <div className="sample form" role="alert">
      <h3 className="section-title">{t('restore.of', { when: clock.when(madeAt, now) })}</h3>
      <p>
        {t('restore.chats', { count: chats })} {t('restore.messages', { count: messages })}{' '}
        {t('restore.settings')}
      </p>
      {sites.length > 0 && <p>{t('restore.sites', { sites: sites.map(siteName).join(', ') })}</p>}
      <p>
        <strong>{here ? t('restore.replaces', { count: here }) : t('restore.reads')}</strong>
      </p>
      <div className="buttons">
        <button
          type="button"
          className={here ? 'button button-danger' : 'button button-primary'}
          onClick={onYes}
        >
          {t(here ? 'restore.replace' : 'restore.take')}
        </button>
        <button ref={no} type="button" className="button" onClick={onNo}>
          {t('marks.cancel')}
        </button>
      </div>
    </div>
  )
}

const siteName = (origin: string) => origin.replace(/^https?:\/\//, '')

interface DoneProps {
  sites: readonly string[]
  onUndo: () => void
}

/** It was put back; how to go back from there. */
export function Done({ sites, onUndo }: DoneProps) {
  const { t } = useSpeech()
  const button = useFocusOnAppear<HTMLButtonElement>()
  return (
    <div className="form">
      <p>
        {t('restore.done')}{' '}
        {sites.length > 0 && t('restore.sites', { sites: sites.map(siteName).join(', ') })}
      </p>
      <div className="buttons">
        <button ref={button} type="button" className="button" onClick={onUndo}>
          {t('notice.undo')}
        </button>
      </div>
    </div>
  )
}

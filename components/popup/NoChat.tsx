import { EyeOff, FileQuestion, Globe, Lock, MessageCircle, MessagesSquare, RefreshCw } from 'lucide-react'
import type { PopupActions, PopupModel } from '../model'
import { Panel } from '../parts/Panel'
import { useSpeech } from '../words'
import { Findings } from './Findings'
import { ChatToCome } from './Skeleton'
import { Teach } from './Teach'

/** Why there is no chat to show, and what to do about it. */
export function NoChat({ model, actions }: { model: PopupModel; actions: PopupActions }) {
  const { t } = useSpeech()
  const { site, reading } = model
  if (site.origin === null) return <NotAPage empty={model.others.length === 0 && model.database === 'ok'} />
  if (!site.granted) return <NotGranted origin={site.origin} canAsk={site.canAsk} onAsk={actions.askSite} />
  if (reading === 'waiting') return <div className="skeleton skeleton-page" />
  if (reading === 'opening') return <ChatToCome />
  const before = <ReadBefore readAt={model.readAt} now={model.now} />
  if (reading === null)
    return (
      <Panel icon={RefreshCw} title={t('page.silentTitle')} text={t('page.silentText')}>
        {before}
      </Panel>
    )
  if (reading.confidence === 'check') return <Findings reading={reading} onTeach={actions.teach} />
  if (reading.confidence === 'none')
    return (
      <Panel icon={EyeOff} title={t('page.unreadTitle')} text={t('page.unreadText')}>
        {before}
        <Teach onTeach={actions.teach} />
      </Panel>
    )
  return <Panel icon={MessageCircle} title={t('page.noChatTitle')} text={t('page.noChatText')} />
}

/** How old what is known of the page is: one that cannot be read any more must not pass for one where nothing happens. */
function ReadBefore({ readAt, now }: Pick<PopupModel, 'readAt' | 'now'>) {
  const { t, clock } = useSpeech()
  // It is known a moment later: until then, and where it never was read, its line is kept free.
  return (
    <p className="panel-text panel-line">
      {readAt !== null && t('page.readBefore', { when: clock.when(readAt, now) })}
    </p>
  )
}

/** Nothing to read here; and if nothing was ever read, how to begin. */
function NotAPage({ empty }: { empty: boolean }) {
  const { t } = useSpeech()
  if (empty) return <Panel icon={MessagesSquare} title={t('empty.title')} text={t('empty.text')} />
  return <Panel icon={Globe} title={t('site.notWeb')} text={t('site.notWebText')} />
}

function NotGranted(props: { origin: string; canAsk: boolean; onAsk: () => void }) {
  const { t } = useSpeech()
  if (!props.canAsk)
    return <Panel icon={FileQuestion} title={t('site.cannotAsk')} text={t('site.notWebText')} />
  const site = props.origin.replace(/^https?:\/\//, '')
  return (
    <Panel icon={Lock} title={t('site.title')} text={t('site.text', { site })}>
      <button type="button" className="button button-primary" onClick={props.onAsk}>
        {t('site.ask')}
      </button>
    </Panel>
  )
}

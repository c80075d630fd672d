import type { PopupActions, PopupModel } from '../model'
import { Speaking } from '../words'
import { Bookings } from './Bookings'
import { CurrentChat } from './CurrentChat'
import { DatabaseWarning } from './DatabaseWarning'
import { Header } from './Header'
import { NoChat } from './NoChat'
import { NoConsent } from './NoConsent'
import { NoticeBar } from './NoticeBar'
import { Others } from './Others'
import { ReadingLine } from './ReadingLine'
import { Skeleton } from './Skeleton'
import { Templates } from './Templates'

interface Props {
  model: PopupModel
  actions: PopupActions
}

/** The popup: this chat first, the messages that fit it, then everyone else by urgency. */
export function PopupView({ model, actions }: Props) {
  return (
    <Speaking language={model.language} zone={model.zone}>
      <div className="popup" aria-busy={model.state === 'loading'}>
        <Header onOptions={actions.openOptions} />
        {model.state === 'loading' && <Skeleton />}
        {model.state === 'no-consent' && <NoConsent onStart={actions.openWelcome} />}
        {model.state === 'ready' && <Ready model={model} actions={actions} />}
        <NoticeBar notice={model.notice} actions={actions} />
      </div>
    </Speaking>
  )
}

function Ready({ model, actions }: Props) {
  const { current } = model
  return (
    <>
      <main className="popup-main">
        {model.database === 'unavailable' && <DatabaseWarning />}
        <Bookings bookings={model.bookings} now={model.now} actions={actions} />
        {current ? (
          <CurrentChat key={current.key} chat={current} model={model} actions={actions} />
        ) : (
          <NoChat model={model} actions={actions} />
        )}
        {current && current.stage !== 'closed' && (
          <Templates key={`${current.key} ${current.stage}`} chat={current} model={model} actions={actions} />
        )}
        <Others model={model} onOpen={actions.openChat} />
      </main>
      <ReadingLine reading={model.reading} onTeach={actions.teach} />
    </>
  )
}

import type { PopupActions, PopupModel } from '../model'
import { Speaking } from '../words'
import { Bookings } from './Bookings'
import { ClockWarning } from './ClockWarning'
import { CurrentChat } from './CurrentChat'
import { useFinder } from './finder'
import { Header } from './Header'
import { useLater } from './later'
import { NoChat } from './NoChat'
import { NoConsent } from './NoConsent'
import { Offline } from './Offline'
import { Others } from './Others'
import { ReadingLine } from './ReadingLine'
import { SearchField } from './SearchField'
import { MessagesToCome, Skeleton } from './Skeleton'

interface Props {
  model: PopupModel
  actions: PopupActions
}

/** The popup: this chat first, the messages that fit it, then everyone else by urgency. */
export function PopupView({ model, actions }: Props) {
  const later = useLater()
  return (
    <Speaking language={model.language} zone={model.zone}>
      <div className="popup" aria-busy={model.state === 'loading'}>
        {model.state === 'ready' ? <Ready model={model} actions={actions} /> : <Header actions={actions} />}
        {model.state === 'loading' && <Skeleton />}
        {model.state === 'no-consent' && <NoConsent onStart={actions.openWelcome} />}
        {later && <later.ChatInView chat={model.current} />}
        {later && <later.NoticeBar notice={model.notice} now={model.now} actions={actions} />}
      </div>
    </Speaking>
  )
}

function Ready({ model, actions }: Props) {
  const finder = useFinder(model.found, actions)
  const later = useLater()
  return (
    <>
      <Header actions={actions}>
        <SearchField finder={finder} />
      </Header>
      {finder.words === '' ? (
        <Everything model={model} actions={actions} />
      ) : (
        <main className="popup-main">
          {later && <later.FoundList found={model.found} now={model.now} finder={finder} />}
        </main>
      )}
      <ReadingLine reading={model.reading} readAt={model.readAt} now={model.now} onTeach={actions.teach} />
    </>
  )
}

function Everything({ model, actions }: Props) {
  const { current, templates, picked } = model
  const later = useLater()
  return (
    <main className="popup-main">
      {later && <later.NoBackground state={model.background} onRestart={actions.restart} />}
      {later && <later.DatabaseWarning state={model.database} />}
      <Offline online={model.online} />
      {later && <later.RemindersWarning state={model.reminders} />}
      <ClockWarning yetToCome={model.yetToCome} now={model.now} onRight={actions.trustClock} />
      <Bookings bookings={model.bookings} now={model.now} actions={actions} />
      {current ? (
        <CurrentChat key={current.key} chat={current} model={model} actions={actions} />
      ) : (
        <NoChat model={model} actions={actions} />
      )}
      {current && !(templates && later) && <MessagesToCome />}
      {current && templates && later && (current.stage !== 'closed' || templates.length > 0) && (
        <later.Templates
          key={`${current.key} ${current.stage} ${picked}`}
          chat={current}
          templates={templates}
          model={model}
          actions={actions}
        />
      )}
      <Others model={model} actions={actions} />
    </main>
  )
}

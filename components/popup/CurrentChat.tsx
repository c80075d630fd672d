import { EyeOff } from 'lucide-react'
import type { ChatView, PopupActions, PopupModel } from '../model'
import { Name } from '../parts/Name'
import { useSpeech } from '../words'
import { Findings } from './Findings'
import { FirstMessages } from './FirstMessages'
import { Marks } from './Marks'
import { NextStep } from './NextStep'
import { OtherDeadlines } from './OtherDeadlines'
import { Snoozed } from './Snoozed'
import { Why } from './Why'

/** A doubtful reading of this very moment is told by its findings: it hides no news. */
const JUST_NOW = 2 * 60_000

interface Props {
  chat: ChatView
  model: PopupModel
  actions: PopupActions
}

/** The chat on screen: who, at which stage, what to do and by when, and why. */
export function CurrentChat({ chat, model, actions }: Props) {
  const { t } = useSpeech()
  const { reading, now } = model
  const doubtful = reading !== null && typeof reading === 'object' && reading.confidence === 'check'
  return (
    <>
      {doubtful && <Findings reading={reading} onTeach={actions.teach} />}
      <section className="card chat" aria-label={t('chat.current')}>
        <div className="chat-who">
          <h2 className="chat-name">
            <Name name={chat.name} />
          </h2>
          <span className="stage">{t(`stage.${chat.stage}`)}</span>
        </div>
        <NextStep chat={chat} now={now} />
        <Snoozed chat={chat} now={now} onWake={actions.snooze} />
        <Why chat={chat} now={now} />
        {!chat.sure && now - chat.lastSeen > JUST_NOW && <Unsure lastSeen={chat.lastSeen} now={now} />}
        {chat.stage !== 'closed' && <FirstMessages deadlines={chat.deadlines} now={now} />}
        <OtherDeadlines chat={chat} now={now} />
        {chat.key !== '' && <Marks chat={chat} now={now} snoozes={model.snoozes} actions={actions} />}
      </section>
    </>
  )
}

/** What was not seen is not known: the client may have answered while the page was closed. */
function Unsure({ lastSeen, now }: { lastSeen: number; now: number }) {
  const { t, clock } = useSpeech()
  return (
    <p className="unsure">
      <EyeOff size={14} aria-hidden="true" />
      <span>{t('chat.unsure', { ago: clock.relative(Math.min(lastSeen, now), now) })}</span>
    </p>
  )
}

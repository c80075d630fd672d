import { Coffee } from 'lucide-react'
import { useDeferredValue } from 'react'
import type { PopupActions, PopupModel, RowLevel } from '../model'
import { moveAmong } from '../parts/arrows'
import { Panel } from '../parts/Panel'
import { useSpeech } from '../words'
import { ChatRows } from './ChatRows'
import { levelOf } from './level'

const LEVELS: readonly RowLevel[] = ['overdue', 'soon', 'snoozed', 'later', 'past', 'none']
/** As many as fit the popup's height are drawn before the others. */
const IN_VIEW = 12

interface Props {
  model: PopupModel
  actions: Pick<PopupActions, 'openChat' | 'snooze'>
}

/** All other chats by urgency. */
export function Others({ model, actions }: Props) {
  const { t } = useSpeech()
  const { others } = model
  const drawn = useDeferredValue(others.length, IN_VIEW)
  return (
    <>
      <Calm model={model} />
      {others.length > 0 && (
        <section
          className="others"
          aria-label={t('others.title')}
          onKeyDown={(event) => moveAmong('.row', event)}
        >
          {LEVELS.map((level) => (
            <Group key={level} level={level} model={model} shown={drawn} actions={actions} />
          ))}
        </section>
      )}
    </>
  )
}

interface GroupProps extends Props {
  level: RowLevel
  shown: number
}

/** The heading counts the rows that are not drawn yet, too. */
function Group({ level, model, shown, actions }: GroupProps) {
  const { t } = useSpeech()
  const { others: rows, othersGoOn, now, snoozes } = model
  const drawn = rows.slice(0, shown).filter((row) => row.level === level)
  if (drawn.length === 0) return null
  const known = rows.filter((row) => row.level === level).length
  const count = othersGoOn && rows.at(-1)?.level === level ? `${known}+` : known
  return (
    <section className="group">
      <h2 className={`section-title ink-${level}`}>{t(`others.${level}`, { count })}</h2>
      <ChatRows rows={drawn} now={now} snoozes={snoozes} actions={actions} />
    </section>
  )
}

/** Nothing due anywhere is worth saying. */
function Calm({ model }: { model: PopupModel }) {
  const { t, clock } = useSpeech()
  const { others, current, now } = model
  // Nothing known is not the same as nothing due.
  if (model.database !== 'ok') return null
  if (others.length === 0 && !current) return null
  const due = others.some(({ level }) => level === 'overdue' || level === 'soon')
  if (due || (current && levelOf(current) !== 'none')) return null
  const next = others.find((row) => row.due !== null)?.due
  return (
    <Panel icon={Coffee} title={t('calm.title')} text={t('calm.text')}>
      {next && <p className="panel-text">{t('calm.next', { when: clock.when(next, now) })}</p>}
    </Panel>
  )
}

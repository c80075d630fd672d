import { Coffee } from 'lucide-react'
import { useDeferredValue } from 'react'
import type { ChatRow, PopupActions, PopupModel } from '../model'
import { moveAmong } from '../parts/arrows'
import { Panel } from '../parts/Panel'
import { useSpeech } from '../words'
import { ChatRows } from './ChatRows'
import { GROUPS, type Group, grouping } from './groups'
import { levelOf } from './level'
import { useFollowedRow } from './useFollowedRow'

/** As many as fit the popup's height are drawn before the others. */
const IN_VIEW = 12

interface Props {
  model: PopupModel
  actions: Pick<PopupActions, 'openChat' | 'snooze'>
}

/** All other chats by urgency. */
export function Others({ model, actions }: Props) {
  const { t, clock } = useSpeech()
  const { others, now } = model
  const groupOf = grouping(now, clock)
  const drawn = useDeferredValue(others.length, IN_VIEW)
  const { lists, snooze } = useFollowedRow<HTMLElement>(actions.snooze)
  return (
    <>
      <Calm model={model} />
      {others.length > 0 && (
        <section
          ref={lists}
          className="others"
          aria-label={t('others.title')}
          onKeyDown={(event) => moveAmong('.row', event)}
        >
          {GROUPS.map((name) => (
            <GroupOfChats
              key={name}
              name={name}
              groupOf={groupOf}
              model={model}
              shown={drawn}
              actions={{ ...actions, snooze }}
            />
          ))}
        </section>
      )}
    </>
  )
}

interface GroupProps extends Props {
  name: Group
  groupOf: (row: ChatRow) => Group
  shown: number
}

/** The heading counts the rows that are not drawn yet, too. */
function GroupOfChats({ name, groupOf, model, shown, actions }: GroupProps) {
  const { t } = useSpeech()
  const { others: rows, othersGoOn, now, snoozes } = model
  const isHere = (row: ChatRow) => groupOf(row) === name
  const drawn = rows.slice(0, shown).filter(isHere)
  if (drawn.length === 0) return null
  const known = rows.filter(isHere).length
  const count = othersGoOn && rows.slice(-1).some(isHere) ? `${known}+` : known
  return (
    <section className="group">
      <h2 className={`section-title ink-${name}`}>{t(`others.${name}`, { count })}</h2>
      <ChatRows rows={drawn} now={now} snoozes={snoozes} actions={actions} />
    </section>
  )
}

/** Nothing due anywhere is worth saying. */
function Calm({ model }: { model: PopupModel }) {
  const { t, clock } = useSpeech()
  const { others, current, now } = model
  // Nothing known is not the same as nothing due, nor is nothing due by a clock that is in doubt.
  if (model.database !== 'ok' || model.yetToCome !== null) return null
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

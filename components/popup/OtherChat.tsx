import { AlarmClock, AlarmClockOff, EyeOff } from 'lucide-react'
import { memo, useId, useRef, useState } from 'react'
import type { SnoozeChoice } from '../../lib/protocol/snooze'
import type { ChatRow, PopupActions } from '../model'
import { LevelIcon } from '../parts/LevelIcon'
import { Name } from '../parts/Name'
import { useSpeech } from '../words'
import { useLater } from './later'
import { canSnooze } from './level'

interface Props {
  row: ChatRow
  now: number
  snoozes: readonly SnoozeChoice[]
  onOpen: (key: string) => void
  onSnooze: PopupActions['snooze']
}

/** One line of the list: who, what is due, how long there is. A click opens the chat; what presses can be put off. Drawn again only when it changed: there may be hundreds. */
export const OtherChat = memo(function OtherChat({ row, now, snoozes, onOpen, onSnooze }: Props) {
  const { t, clock } = useSpeech()
  const [open, setOpen] = useState(false)
  const menu = useId()
  const toggle = useRef<HTMLButtonElement>(null)
  const finish = () => {
    setOpen(false)
    toggle.current?.focus()
  }
  const named = t('snooze.named', { name: row.name ?? t('chat.noName') })
  const until = row.snoozedUntil ? t('snooze.until', { when: clock.when(row.snoozedUntil, now) }) : null
  const says = until ? `${named}. ${until}` : named
  return (
    <>
      <button type="button" className="row" onClick={() => onOpen(row.key)}>
        <RowWords row={row} now={now} />
      </button>
      {canSnooze(row) && (
        <button
          ref={toggle}
          type="button"
          className="button button-icon row-snooze"
          data-chat={row.key}
          aria-label={says}
          title={t('snooze.title')}
          aria-expanded={open}
          aria-controls={menu}
          onClick={() => setOpen(!open)}
        >
          <AlarmClock size={16} aria-hidden="true" />
        </button>
      )}
      {open && (
        <div id={menu} className="row-menu">
          <MenuOfRow row={row} now={now} snoozes={snoozes} onSnooze={onSnooze} onDone={finish} />
        </div>
      )}
    </>
  )
})

function MenuOfRow(props: Omit<Props, 'onOpen'> & { onDone: () => void }) {
  const { row, now, snoozes, onSnooze, onDone } = props
  const later = useLater()
  if (!later) return null
  return (
    <later.SnoozeMenu
      choices={snoozes}
      now={now}
      snoozed={row.level === 'snoozed'}
      onSnooze={(until) => {
        onSnooze(row.key, until, row.snoozedUntil ?? null)
        onDone()
      }}
      onCancel={onDone}
    />
  )
}

/** What such a line says. */
export function RowWords({ row, now }: Pick<Props, 'row' | 'now'>) {
  const { t, clock } = useSpeech()
  return (
    <>
      <LevelIcon level={row.level} size={17} />
      <span className="row-words">
        <span className="row-name">
          <Name name={row.name} />
        </span>
        <span className="row-what">
          {row.rule ? t(`rule.${row.rule}`) : t(row.stage ? `stage.${row.stage}` : 'others.unopened')}
          {row.snoozedUntil && (
            <span className="row-until">
              <AlarmClockOff size={12} aria-hidden="true" />
              {t('snooze.rowUntil', { when: clock.when(row.snoozedUntil, now) })}
            </span>
          )}
          {!row.sure && (
            <span className="row-unsure">
              <EyeOff size={12} aria-hidden="true" />
              {t('others.unsure', { ago: clock.relative(Math.min(row.lastSeen, now), now) })}
            </span>
          )}
        </span>
      </span>
      {row.due !== null && <span className={`row-due ink-${row.level}`}>{clock.relative(row.due, now)}</span>}
    </>
  )
}

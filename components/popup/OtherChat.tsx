import { EyeOff } from 'lucide-react'
import type { ChatRow } from '../model'
import { LevelIcon } from '../parts/LevelIcon'
import { Name } from '../parts/Name'
import { useSpeech } from '../words'

interface Props {
  row: ChatRow
  now: number
  onOpen: (key: string) => void
}

/** One line of the list: who, what is due, how long there is. A click opens the chat. */
export function OtherChat({ row, now, onOpen }: Props) {
  return (
    <li>
      <button type="button" className="row" onClick={() => onOpen(row.key)}>
        <RowWords row={row} now={now} />
      </button>
    </li>
  )
}

/** What such a line says. */
export function RowWords({ row, now }: Omit<Props, 'onOpen'>) {
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

import { CalendarHeart } from 'lucide-react'
import { useId } from 'react'
import { Name } from '../parts/Name'
import { useSpeech } from '../words'
import type { WeekDay, WeekItem } from './model'

interface Props {
  days: readonly WeekDay[]
  now: number
  onOpen: (key: string) => void
}

/** Today and the six days after it, a column each: what is due, and the sessions. */
export function Week({ days, now, onOpen }: Props) {
  const { t } = useSpeech()
  return (
    <section className="section panel" aria-labelledby="week-title">
      <h2 id="week-title" className="section-heading">
        {t('week.title')}
      </h2>
      <ol className="week">
        {days.map((day) => (
          <Day key={day.start} day={day} now={now} onOpen={onOpen} />
        ))}
      </ol>
    </section>
  )
}

/** More than a column holds: the rest is in the list above. */
const MOST = 6

function Day({ day, now, onOpen }: { day: WeekDay; now: number; onOpen: (key: string) => void }) {
  const { t, clock } = useSpeech()
  const name = useId()
  const more = day.items.length - MOST
  const isToday = clock.date(day.start) === clock.date(now)
  return (
    <li className="day" aria-current={isToday ? 'date' : undefined}>
      <h3 id={name} className="day-name">
        {clock.day(day.start)}
      </h3>
      {day.items.length === 0 && <p className="day-free">{t('week.free')}</p>}
      {/* Who goes from button to button hears of the heading only so. */}
      <ul className="day-items" aria-labelledby={name}>
        {day.items.slice(0, MOST).map((item) => (
          <Item key={`${item.key} ${item.rule} ${item.at}`} item={item} onOpen={onOpen} />
        ))}
      </ul>
      {more > 0 && <p className="day-free">{t('week.more', { count: more })}</p>}
    </li>
  )
}

function Item({ item, onOpen }: { item: WeekItem; onOpen: (key: string) => void }) {
  const { t, clock } = useSpeech()
  const { key, name, at, rule } = item
  return (
    <li>
      <button type="button" className={`day-item ${rule ? '' : 'day-session'}`} onClick={() => onOpen(key)}>
        <span className="day-time">
          {!rule && <CalendarHeart size={12} aria-hidden="true" />}
          {clock.time(at)}
        </span>
        <span className="day-who">
          <Name name={name} />
        </span>
        <span className="day-what">{t(rule ? `rule.${rule}` : 'week.session')}</span>
      </button>
    </li>
  )
}

import { CalendarDays } from 'lucide-react'
import { useDeferredValue, useId, useRef, useState } from 'react'
import type { ChatRow } from '../model'
import { moveAmong } from '../parts/arrows'
import { LONG } from '../parts/List'
import { ChatRows } from '../popup/ChatRows'
import { useFollowedRow } from '../popup/useFollowedRow'
import { useSpeech } from '../words'
import { dueIn, FILTERS, type Filter, named } from './filter'
import type { DashboardActions, DashboardModel } from './model'

interface Props {
  rows: readonly ChatRow[]
  now: number
  snoozes: DashboardModel['snoozes']
  actions: Pick<DashboardActions, 'openChat' | 'snooze' | 'exportCalendar'>
}

/** Everything that is due, by urgency, narrowed down by when and by name. */
export function DueList({ rows, now, snoozes, actions }: Props) {
  const { t, clock } = useSpeech()
  const [filter, setFilter] = useState<Filter>('all')
  const [name, setName] = useState('')
  const [all, setAll] = useState(false)
  /** The keyboard goes on where the button was. */
  const focus = useRef<number | null>(null)
  const search = useId()
  const { lists, snooze } = useFollowedRow<HTMLElement>(actions.snooze)
  // What was typed or pressed is on screen before the list is.
  const wanted = { filter: useDeferredValue(filter), name: useDeferredValue(name) }
  const found = rows.filter(dueIn(wanted.filter, now, clock)).filter(named(wanted.name))
  // Week and figures are not to be pushed out of reach.
  const shown = all ? found : found.slice(0, LONG)
  return (
    <section
      ref={lists}
      className="section panel"
      aria-labelledby={`${search}-title`}
      onKeyDown={(event) => moveAmong('.row', event)}
    >
      <div className="section-head">
        <h2 id={`${search}-title`} className="section-heading">
          {t('due.title')}
        </h2>
        <button
          type="button"
          className="button button-small"
          onClick={actions.exportCalendar}
          disabled={rows.length === 0}
        >
          <CalendarDays size={15} aria-hidden="true" />
          {t('due.export')}
        </button>
      </div>
      <div className="due-filters">
        <fieldset className="chips">
          <legend className="visually-hidden">{t('due.filter')}</legend>
          {FILTERS.map((each) => (
            <label key={each} className="chip">
              <input type="radio" name={search} checked={filter === each} onChange={() => setFilter(each)} />
              {t(`due.${each}`)}
            </label>
          ))}
        </fieldset>
        <input
          type="search"
          className="input input-small"
          aria-label={t('due.search')}
          placeholder={t('due.search')}
          value={name}
          onChange={({ target }) => setName(target.value)}
        />
      </div>
      {found.length === 0 && (
        <p className="field-note">{t(rows.length === 0 ? 'due.nothing' : 'due.noneFound')}</p>
      )}
      {found.length > 0 && (
        <ChatRows rows={shown} now={now} snoozes={snoozes} actions={{ ...actions, snooze }} focus={focus} />
      )}
      {found.length > shown.length && (
        <button
          type="button"
          className="button"
          onClick={() => {
            focus.current = LONG
            setAll(true)
          }}
        >
          {t('others.more', { count: found.length - shown.length })}
        </button>
      )}
      <p className="visually-hidden" role="status">
        {t('due.count', { count: found.length })}
      </p>
    </section>
  )
}

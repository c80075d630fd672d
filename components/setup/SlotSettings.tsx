import type { ChatLanguage } from '../../lib/facts'
import { useSpeech } from '../words'
import { CalendarSettings } from './CalendarSettings'
import type { SlotsModel } from './hours-model'
import type { OptionsActions } from './model'
import { SavedWord } from './SavedWord'
import { SlotPreview } from './SlotPreview'
import { useUndoable } from './useUndoable'
import { WeekHours } from './WeekHours'

interface Props {
  slots: SlotsModel
  now: number
  language: ChatLanguage
  actions: OptionsActions
}

/** The hours from which Hilo offers the next free ones, and how that reads now. */
export function SlotSettings({ slots, now, language, actions }: Props) {
  const { t } = useSpeech()
  const { value: week, state, change, undo } = useUndoable(slots.weekly, actions.setWeeklyHours)
  return (
    <section className="card section">
      <div>
        <div className="section-head">
          <h2 className="section-heading">{t('slots.title')}</h2>
          <SavedWord state={state} onUndo={undo} />
        </div>
        <p className="muted">{t('slots.lead')}</p>
      </div>
      <WeekHours week={week} onChange={change} />
      <CalendarSettings calendar={slots.calendar} now={now} actions={actions} />
      <SlotPreview slots={slots} now={now} language={language} />
    </section>
  )
}

import { useState } from 'react'
import type { ChatLanguage } from '../../lib/facts'
import { hasHours } from '../../lib/slots/weekly'
import { useSpeech } from '../words'
import { MessageLanguage } from './MessageLanguage'
import type { OptionsActions, SlotsModel } from './model'
import { SavedWord } from './SavedWord'
import { useSaving } from './useSaving'
import { WeekHours } from './WeekHours'

interface Props {
  slots: SlotsModel
  language: ChatLanguage
  actions: OptionsActions
}

/** The hours from which Hilo offers the next free ones, and how that reads now. */
export function SlotSettings({ slots, language, actions }: Props) {
  const { t } = useSpeech()
  const [week, setWeek] = useState(slots.weekly)
  const { state, save } = useSaving(actions.setWeeklyHours)
  return (
    <section className="card section">
      <div>
        <div className="section-head">
          <h2 className="section-heading">{t('slots.title')}</h2>
          <SavedWord state={state} />
        </div>
        <p className="muted">{t('slots.lead')}</p>
      </div>
      <WeekHours
        week={week}
        onChange={(changed) => {
          setWeek(changed)
          save(changed)
        }}
      />
      <SlotPreview slots={slots} language={language} />
    </section>
  )
}

function SlotPreview({ slots, language }: { slots: SlotsModel; language: ChatLanguage }) {
  const { t } = useSpeech()
  const [chosen, setChosen] = useState(language)
  const phrase = slots.phrases[chosen]
  return (
    <div className="sample">
      <div className="section-head">
        <h3 className="section-title">{t('slots.preview')}</h3>
        {phrase !== null && <MessageLanguage value={chosen} onChange={setChosen} />}
      </div>
      <div role="status">
        {phrase !== null && (
          <p className="sample-text" lang={chosen}>
            {phrase}
          </p>
        )}
        {phrase === null && (
          <p className="muted">{t(hasHours(slots.weekly) ? 'slots.previewFull' : 'slots.previewNone')}</p>
        )}
      </div>
    </div>
  )
}

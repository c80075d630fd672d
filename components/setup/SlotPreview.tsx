import { useState } from 'react'
import type { ChatLanguage } from '../../lib/facts'
import { LANGUAGES } from '../../lib/locales'
import { hasHours } from '../../lib/slots/weekly'
import { LanguageSwitch } from '../parts/LanguageSwitch'
import { useSpeech } from '../words'
import type { SlotsModel } from './hours-model'
import { useDay } from './useDay'

interface Props {
  slots: SlotsModel
  now: number
  language: ChatLanguage
}

/** The next free hours as a client will read them, or why there are none. */
export function SlotPreview({ slots, now, language }: Props) {
  const { t } = useSpeech()
  const [chosen, setChosen] = useState(language)
  const phrase = slots.phrases[chosen]
  const assumed = slots.calendar !== null && !hasHours(slots.weekly)
  return (
    <div className="sample">
      <div className="section-head">
        <h3 className="section-title">{t('slots.preview')}</h3>
        {phrase !== null && <LanguageSwitch languages={LANGUAGES} value={chosen} onChange={setChosen} />}
      </div>
      <div role="status">
        {phrase === null ? <WhyNone slots={slots} now={now} /> : <p lang={chosen}>{phrase}</p>}
      </div>
      {assumed && <p className="muted">{t('slots.usualHours')}</p>}
    </div>
  )
}

const NOTICE = 24 * 3_600_000

function WhyNone({ slots: { weekly, calendar }, now }: Pick<Props, 'slots' | 'now'>) {
  const { t } = useSpeech()
  const dayOf = useDay()
  if (calendar && calendar.until < now + NOTICE)
    return <p className="muted">{t('slots.calendarOver', { date: dayOf(calendar.until) })}</p>
  const full = calendar !== null || hasHours(weekly)
  return <p className="muted">{t(full ? 'slots.previewFull' : 'slots.previewNone')}</p>
}

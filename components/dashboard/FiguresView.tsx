import { Download } from 'lucide-react'
import { memo, useDeferredValue, useState } from 'react'
import type { Figures as FiguresOfPeriod } from '../../lib/figures/types'
import { useSpeech } from '../words'
import { Bars, type BarsProps } from './Bars'
import type { DashboardModel, Period } from './model'
import { ENOUGH, shareOf } from './share'

interface Props {
  figures: DashboardModel['figures']
  templates: DashboardModel['templates']
  onExport: (period: Period) => void
}

const MINUTE = 60_000
const PERIODS: readonly Period[] = [30, 90]

/** What came of the chats of the last weeks, each figure with its number of cases and a plain sentence. */
export function FiguresView({ figures, templates, onExport }: Props) {
  const { t } = useSpeech()
  const [period, setPeriod] = useState<Period>(90)
  const shown = figures[period]
  const drawn = useDeferredValue(shown)
  return (
    <section className="section panel" aria-labelledby="figures-title">
      <div className="section-head">
        <h2 id="figures-title" className="section-heading">
          {t('figures.title')}
        </h2>
        <button type="button" className="button button-small" onClick={() => onExport(period)}>
          <Download size={15} aria-hidden="true" />
          {t('figures.export')}
        </button>
      </div>
      <fieldset className="chips">
        <legend className="visually-hidden">{t('figures.period')}</legend>
        {PERIODS.map((each) => (
          <label key={each} className="chip">
            <input type="radio" name="period" checked={period === each} onChange={() => setPeriod(each)} />
            {t('figures.days', { count: each })}
          </label>
        ))}
      </fieldset>
      <p className="field-note">{t('figures.note', { count: shown.ripe })}</p>
      <Numbers figures={shown} />
      <Charts figures={drawn} templates={templates} />
    </section>
  )
}

function Numbers({ figures: { firstAnswer, threeContacts, booked, ripe } }: { figures: FiguresOfPeriod }) {
  const { t, clock, language } = useSpeech()
  const { answered, inTime, medianMinutes } = firstAnswer
  return (
    <div className="numbers">
      <Figure
        title={t('figures.firstAnswer')}
        value={answered < ENOUGH || medianMinutes === null ? '' : clock.span(medianMinutes * MINUTE)}
        cases={answered}
        sentence={t('figures.firstAnswerText', { inTime, answered })}
      />
      <Figure
        title={t('figures.threeContacts')}
        value={shareOf(language, threeContacts.reached, threeContacts.of)}
        cases={threeContacts.of}
        sentence={t('figures.threeContactsText', { ...threeContacts })}
      />
      <Figure
        title={t('figures.conversion')}
        value={shareOf(language, booked, ripe)}
        cases={ripe}
        sentence={t('figures.conversionText', { booked, ripe })}
      />
    </div>
  )
}

function Figure(props: { title: string; value: string; cases: number; sentence: string }) {
  const { t } = useSpeech()
  return (
    <div className="number">
      <h3 className="number-title">{props.title}</h3>
      {props.value ? (
        <>
          <p className="number-value">{props.value}</p>
          <p className="number-text">{props.sentence}</p>
        </>
      ) : (
        <p className="number-text">{t('figures.tooFew', { count: props.cases })}</p>
      )}
    </div>
  )
}

/** Drawn after the numbers and apart from them: drawing takes longer than a click may. */
const Charts = memo(function Charts(props: { figures: FiguresOfPeriod; templates: Props['templates'] }) {
  const { figures, templates } = props
  const { t, clock } = useSpeech()
  if (figures.ripe < ENOUGH) return null
  const ofContacts = (key: number) => (key === 4 ? t('figures.fourOrMore') : String(key))
  return (
    <>
      <Chart
        title={t('figures.byContacts')}
        text={t('figures.byContactsText')}
        rates={figures.byContacts}
        heading={t('figures.contacts')}
        label={ofContacts}
      />
      {figures.byTemplate.length > 0 && (
        <Chart
          titled
          title={t('figures.byTemplate')}
          text={t('figures.byTemplateText')}
          rates={figures.byTemplate.toSorted((a, b) => b.chats - a.chats)}
          heading={t('figures.template')}
          label={(id) => templates[id] ?? t('figures.goneTemplate')}
        />
      )}
      <div className="charts-pair">
        <Chart
          title={t('figures.byWeekday')}
          text={t('figures.byWeekdayText')}
          rates={figures.byWeekday}
          heading={t('figures.weekday')}
          label={(day) => clock.weekday(day)}
        />
        <Chart
          title={t('figures.byHour')}
          text={t('figures.byHourText')}
          rates={figures.byHour}
          heading={t('figures.hour')}
          label={(hour) => `${hour}–${hour + 3}`}
        />
      </div>
    </>
  )
})

/** Where each bar tells its own cases, they are not told together. */
function Chart<Key extends string | number>({ text, ...bars }: BarsProps<Key> & { text: string }) {
  const { t } = useSpeech()
  const count = bars.titled ? 0 : bars.rates.reduce((sum, { chats }) => sum + chats, 0)
  return (
    <section className="chart">
      <h3 className="number-title">{bars.title}</h3>
      <p className="number-text">{count > 0 ? `${text} ${t('due.count', { count })}.` : text}</p>
      <Bars {...bars} />
    </section>
  )
}

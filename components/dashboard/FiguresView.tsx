import { Download } from 'lucide-react'
import { memo, type ReactNode, useDeferredValue, useState } from 'react'
import type { Figures as FiguresOfPeriod } from '../../lib/figures/types'
import { useSpeech } from '../words'
import { Bars } from './Bars'
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
      <Chart title={t('figures.byContacts')} text={t('figures.byContactsText')} of={figures.byContacts}>
        <Bars
          title={t('figures.byContacts')}
          rates={figures.byContacts}
          heading={t('figures.contacts')}
          label={ofContacts}
        />
      </Chart>
      {figures.byTemplate.length > 0 && (
        <Chart title={t('figures.byTemplate')} text={t('figures.byTemplateText')} of={[]}>
          <Bars
            titled
            title={t('figures.byTemplate')}
            rates={figures.byTemplate.toSorted((a, b) => b.chats - a.chats)}
            heading={t('figures.template')}
            label={(id) => templates[id] ?? t('figures.goneTemplate')}
          />
        </Chart>
      )}
      <div className="charts-pair">
        <Chart title={t('figures.byWeekday')} text={t('figures.byWeekdayText')} of={figures.byWeekday}>
          <Bars
            title={t('figures.byWeekday')}
            rates={figures.byWeekday}
            heading={t('figures.weekday')}
            label={(day) => clock.weekday(day)}
          />
        </Chart>
        <Chart title={t('figures.byHour')} text={t('figures.byHourText')} of={figures.byHour}>
          <Bars
            title={t('figures.byHour')}
            rates={figures.byHour}
            heading={t('figures.hour')}
            label={(hour) => `${hour}–${hour + 3}`}
          />
        </Chart>
      </div>
    </>
  )
})

interface ChartProps {
  title: string
  text: string
  /** Whose cases are told beside it; none where each bar tells its own. */
  of: readonly { chats: number }[]
  children: ReactNode
}

function Chart({ title, text, of, children }: ChartProps) {
  const { t } = useSpeech()
  const count = of.reduce((sum, { chats }) => sum + chats, 0)
  return (
    <section className="chart">
      <h3 className="number-title">{title}</h3>
      <p className="number-text">{count > 0 ? `${text} ${t('due.count', { count })}.` : text}</p>
      {children}
    </section>
  )
}

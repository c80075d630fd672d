import { Bar, BarChart, LabelList, XAxis, YAxis } from 'recharts'
import type { Rate } from '../../lib/figures/types'
import { useSpeech } from '../words'
import { shareOf } from './share'
import { useWidth } from './useWidth'

export interface BarsProps<Key> {
  rates: readonly Rate<Key>[]
  /** What the table is of, and what its rows share: its caption and its first heading. */
  title: string
  heading: string
  label: (key: Key) => string
  /** The labels are whole titles: the bars lie one below the other, the first ones only. */
  titled?: boolean
}

const HEIGHT = 190
/** More are in the table. */
const MOST_TITLES = 8
const TITLE_HEIGHT = 38

/**
 * How many chats there were, and how many of them booked. The drawing is for eyes only: the same numbers stand in the
 * table below it.
 */
export function Bars<Key extends string | number>(props: BarsProps<Key>) {
  const { rates, heading, label, titled = false } = props
  const { t, language } = useSpeech()
  const [box, width] = useWidth()
  const drawn = titled ? rates.slice(0, MOST_TITLES) : rates
  const rows = drawn.map(({ key, chats, booked }) => {
    const share = shareOf(language, booked, chats)
    // Between standing bars there is room for the share alone.
    return { label: label(key), booked, open: chats - booked, share: titled ? `${share} (${chats})` : share }
  })
  const across = { dataKey: 'label', tickLine: false, axisLine: false, interval: 0, tick: TICK } as const
  return (
    <div className="bars" ref={box}>
      <div aria-hidden="true" className="bars-drawing">
        <BarChart
          width={width}
          height={titled ? rows.length * TITLE_HEIGHT : HEIGHT}
          layout={titled ? 'vertical' : 'horizontal'}
          data={rows}
          accessibilityLayer={false}
          margin={titled ? LYING : STANDING}
        >
          {titled ? <XAxis type="number" hide allowDecimals={false} /> : <XAxis {...across} />}
          {titled ? (
            <YAxis type="category" width={Math.min(240, width / 2)} {...across} />
          ) : (
            <YAxis hide allowDecimals={false} />
          )}
          <Bar dataKey="booked" stackId="chats" className="bar-booked" isAnimationActive={false} />
          <Bar dataKey="open" stackId="chats" className="bar-open" isAnimationActive={false}>
            <LabelList dataKey="share" position={titled ? 'right' : 'top'} fontSize={12} fill="var(--ink)" />
          </Bar>
        </BarChart>
      </div>
      <p className="legend" aria-hidden="true">
        <span className="legend-booked">{t('figures.booked')}</span>
        <span className="legend-open">{t('figures.notBooked')}</span>
      </p>
      <details className="disclosure">
        <summary>
          {t('figures.asTable')}
          <span className="visually-hidden">{`: ${heading}`}</span>
        </summary>
        <RateTable {...props} />
      </details>
    </div>
  )
}

/** Eight spans of hours have room beside each other. */
const TICK = { fill: 'var(--muted)', fontSize: 11 }
const STANDING = { top: 22, right: 0, bottom: 0, left: 0 }
/** Room for the share at the end of the longest bar. */
const LYING = { top: 0, right: 84, bottom: 0, left: 0 }

function RateTable<Key extends string | number>({ rates, title, heading, label }: BarsProps<Key>) {
  const { t, language } = useSpeech()
  return (
    <table className="figures-table">
      <caption className="visually-hidden">{title}</caption>
      <thead>
        <tr>
          <th scope="col">{heading}</th>
          <th scope="col">{t('figures.chats')}</th>
          <th scope="col">{t('figures.booked')}</th>
          <th scope="col">{t('figures.share')}</th>
        </tr>
      </thead>
      <tbody>
        {rates.map(({ key, chats, booked }) => (
          <tr key={key}>
            <th scope="row">{label(key)}</th>
            <td>{chats}</td>
            <td>{booked}</td>
            <td>{shareOf(language, booked, chats) || '–'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

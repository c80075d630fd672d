import { useState } from 'react'
import type { ChatLanguage } from '../../lib/facts'
import type { Instant } from '../../lib/protocol/types'
import type { Placeholder, Values } from '../../lib/templates/types'
import type { TemplateView } from '../model'
import { Field } from '../parts/Field'
import { useSpeech } from '../words'
import { DateTimeFields } from './DateTimeForm'

interface Props {
  template: TemplateView
  zone: string
  values: Values
  onChange: (changed: Values) => void
}

const OF_SESSION: readonly Placeholder[] = ['date', 'time', 'timeZone']

/** A field for each gap; day, hour and zone of a session are asked together. */
export function MissingFields({ template, zone, values, onChange }: Props) {
  const texts = template.missing.filter((name) => !OF_SESSION.includes(name))
  return (
    <>
      {texts.length < template.missing.length && (
        <SessionFields language={template.language} zone={zone} onChange={onChange} />
      )}
      {texts.map((name) => (
        <TextField
          key={name}
          name={name}
          value={values[name] ?? ''}
          onChange={(value) => onChange({ [name]: value })}
        />
      ))}
    </>
  )
}

function SessionFields(props: { language: ChatLanguage; zone: string; onChange: (changed: Values) => void }) {
  const { clock } = useSpeech()
  const [day, setDay] = useState({ date: '', time: '' })
  const change = (changed: Partial<typeof day>) => {
    const next = { ...day, ...changed }
    setDay(next)
    void worded(clock.instant(next.date, next.time), props.zone, props.language).then(props.onChange)
  }
  return (
    <DateTimeFields
      date={day.date}
      time={day.time}
      onDate={(date) => change({ date })}
      onTime={(time) => change({ time })}
    />
  )
}

/** As the message will say it, in its language. What words days and hours is loaded here: the first list needs none. */
async function worded(at: Instant | null, zone: string, language: ChatLanguage): Promise<Values> {
  if (at === null) return { date: undefined, time: undefined, timeZone: undefined }
  const { sessionValues } = await import('../../lib/templates/session-values')
  return sessionValues(at, { zone, language })
}

function TextField(props: { name: Placeholder; value: string; onChange: (value: string) => void }) {
  const { t } = useSpeech()
  const { name, value, onChange } = props
  const long = name === 'slots' || name === 'directions'
  return (
    <Field label={t(`gap.${name}`)} hint={name === 'slots' ? t('gap.slotsHint') : undefined}>
      {(control) =>
        long ? (
          <textarea
            {...control}
            className="input"
            rows={2}
            value={value}
            onChange={(event) => onChange(event.target.value)}
          />
        ) : (
          <input
            {...control}
            className="input"
            type={name === 'meetingLink' ? 'url' : 'text'}
            value={value}
            onChange={(event) => onChange(event.target.value)}
          />
        )
      }
    </Field>
  )
}

import { useState } from 'react'
import { Field } from '../parts/Field'
import { useSpeech } from '../words'

interface Props {
  label: string
  hint: string
  value: number
  /** Both included. */
  least: number
  most: number
  onChange: (value: number) => void
}

/** A whole number between two. What is none is told and not kept; what was typed stays to be mended. */
export function NumberField({ label, hint, value, least, most, onChange }: Props) {
  const { t } = useSpeech()
  // What was typed over a value; another value, as of a preset, takes its place.
  const [typed, setTyped] = useState({ over: value, text: `${value}` })
  const text = typed.over === value ? typed.text : `${value}`
  const fits = (words: string) => /^\d{1,4}$/.test(words) && Number(words) >= least && Number(words) <= most
  const type = (words: string) => {
    setTyped({ over: value, text: words })
    if (fits(words)) onChange(Number(words))
  }
  return (
    <Field label={label} hint={hint} error={fits(text) ? null : t('number.between', { least, most })}>
      {(control) => (
        <input
          {...control}
          className="input input-number"
          inputMode="numeric"
          autoComplete="off"
          value={text}
          onChange={({ target }) => type(target.value.trim())}
        />
      )}
    </Field>
  )
}

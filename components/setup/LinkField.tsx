import { useState } from 'react'
import { Field } from '../parts/Field'
import { useTyped } from '../parts/typed'
import { useSpeech } from '../words'

interface Props {
  value: string
  /** Only a safe address, or an empty one. */
  onChange: (link: string) => void
}

/** The usual room for video calls. What is no address stays in the field, with the reason, and is not kept. */
export function LinkField({ value, onChange }: Props) {
  const { t } = useSpeech()
  const [typed, setTyped] = useTyped(value)
  const [left, setLeft] = useState(false)
  const wrong = left && !isLink(typed)
  return (
    <Field
      label={t('practice.link')}
      hint={t('practice.linkHint')}
      error={wrong ? t('practice.linkWrong') : null}
    >
      {(control) => (
        <input
          {...control}
          className="input"
          type="url"
          autoComplete="off"
          spellCheck={false}
          maxLength={300}
          value={typed}
          onBlur={() => setLeft(true)}
          onChange={({ target }) => {
            setTyped(target.value)
            if (isLink(target.value)) onChange(target.value.trim())
          }}
        />
      )}
    </Field>
  )
}

function isLink(typed: string): boolean {
  const text = typed.trim()
  return text === '' || (/^https:\/\/[^\s.]+\.\S{2,}$/.test(text) && URL.canParse(text))
}

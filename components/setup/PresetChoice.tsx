import { useId } from 'react'
import { useSpeech } from '../words'
import type { PresetName } from './model'

const NAMES = ['guide', 'welcome-guide', 'own'] as const

interface Props {
  value: PresetName | 'own'
  onChange: (name: PresetName | 'own') => void
}

/** Whose reading holds. One's own is chosen by changing a number. */
export function PresetChoice({ value, onChange }: Props) {
  const { t } = useSpeech()
  const group = useId()
  return (
    <fieldset className="picks">
      <legend className="visually-hidden">{t('protocol.title')}</legend>
      {NAMES.map((name) => (
        <label key={name} className="pick">
          <input
            type="radio"
            name={group}
            checked={name === value}
            disabled={name === 'own' && value !== 'own'}
            onChange={() => onChange(name)}
          />
          <span className="pick-words">
            <strong>{t(`preset.${name}`)}</strong>
            <span className="muted">{t(`presetText.${name}`)}</span>
          </span>
        </label>
      ))}
    </fieldset>
  )
}

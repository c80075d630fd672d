import { useId } from 'react'

interface Props<T extends string> {
  label: string
  options: readonly T[]
  value: T
  word: (option: T) => string
  /** What it means, where the word alone does not say it. */
  note?: (option: T) => string | null
  onChange: (option: T) => void
}

/** One of a few, each on a line of its own: for what needs a sentence rather than a word. */
export function Radios<T extends string>({ label, options, value, word, note, onChange }: Props<T>) {
  const name = useId()
  return (
    <fieldset className="radios">
      <legend className="field-label">{label}</legend>
      {options.map((option) => {
        const more = note?.(option)
        const id = `${name}-${option}`
        return (
          <label key={option} className="radio">
            <input
              type="radio"
              name={name}
              checked={option === value}
              aria-labelledby={`${id}-word`}
              aria-describedby={more ? `${id}-note` : undefined}
              onChange={() => onChange(option)}
            />
            <span id={`${id}-word`}>{word(option)}</span>
            {more && (
              <span id={`${id}-note`} className="field-note">
                {more}
              </span>
            )}
          </label>
        )
      })}
    </fieldset>
  )
}

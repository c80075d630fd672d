import { useId } from 'react'

interface Props<T extends string> {
  label: string
  options: readonly T[]
  value: T
  /** A few letters; `full`: what they stand for. */
  word: (option: T) => string
  full?: (option: T) => string
  onChange: (option: T) => void
}

/** One of two or three, all in sight: one click changes it, and the arrow keys as in any group of radio buttons. */
export function Segments<T extends string>({ label, options, value, word, full = word, onChange }: Props<T>) {
  const name = useId()
  return (
    <fieldset className="segments">
      <legend className="visually-hidden">{label}</legend>
      {options.map((option) => (
        <label key={option} className="segment" title={full(option)}>
          <input
            type="radio"
            className="visually-hidden"
            name={name}
            aria-label={full(option)}
            checked={option === value}
            onChange={() => onChange(option)}
          />
          {word(option)}
        </label>
      ))}
    </fieldset>
  )
}

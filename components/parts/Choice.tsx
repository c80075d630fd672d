import { Field } from './Field'

interface ChoiceProps<T extends string> {
  label: string
  options: readonly T[]
  value: T
  word: (option: T) => string
  onChange: (option: T) => void
}

/** One of a few options, as a native select: works by keyboard, zoom and screen reader by itself. */
export function Choice<T extends string>({ label, options, value, word, onChange }: ChoiceProps<T>) {
  return (
    <Field label={label}>
      {(control) => (
        <select
          {...control}
          className="input"
          value={value}
          onChange={({ target }) => {
            const chosen = options.find((option) => option === target.value)
            if (chosen !== undefined) onChange(chosen)
          }}
        >
          {options.map((option) => (
            <option key={option} value={option}>
              {word(option)}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}

import { Field } from '../parts/Field'

interface Props {
  label: string
  hint?: string
  /** Characters. */
  longest: number
  /** Lines to write in; absent: one, and no more. */
  lines?: number
  value: string
  onChange: (text: string) => void
}

/** Words of the specialist's own. */
export function TextField({ label, hint, longest, lines, value, onChange }: Props) {
  return (
    <Field label={label} hint={hint}>
      {(control) => {
        const attributes = { ...control, className: 'input', maxLength: longest, value }
        return lines ? (
          <textarea {...attributes} rows={lines} onChange={({ target }) => onChange(target.value)} />
        ) : (
          <input
            {...attributes}
            type="text"
            autoComplete="off"
            onChange={({ target }) => onChange(target.value)}
          />
        )
      }}
    </Field>
  )
}

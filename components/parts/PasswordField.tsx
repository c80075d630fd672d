import { Field } from './Field'

interface Props {
  label: string
  hint?: string
  error: string | null | undefined
  typed: string
  onType: (typed: string) => void
  /** What the browser may offer to fill in or to remember; `off`: nothing. */
  autoComplete: 'new-password' | 'current-password' | 'off'
}

/** A labelled field for a passphrase. */
export function PasswordField({ typed, onType, autoComplete, ...field }: Props) {
  return (
    <Field {...field}>
      {(control) => (
        <input
          {...control}
          className="input"
          type="password"
          autoComplete={autoComplete}
          value={typed}
          onChange={({ target }) => onType(target.value)}
        />
      )}
    </Field>
  )
}

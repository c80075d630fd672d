import type { Key } from '../../lib/locales'
import { PasswordField } from '../parts/PasswordField'
import { useSpeech } from '../words'

/** Shorter ones are guessed too easily by whoever has the file. */
const SHORTEST = 12

export interface Typed {
  passphrase: string
  again: string
}
export const NOTHING_TYPED: Typed = { passphrase: '', again: '' }

type Fault = { field: keyof Typed; word: Key } | null

/** What is wrong with what was typed; null: nothing. */
export function faultOf({ passphrase, again }: Typed): Fault {
  if (passphrase.length < SHORTEST) return { field: 'passphrase', word: 'backup.short' }
  return passphrase === again ? null : { field: 'again', word: 'backup.different' }
}

interface Props {
  typed: Typed
  onType: (typed: Typed) => void
  fault: Fault
  /** What it means to forget it. */
  forgotten: string
}

/** A new passphrase, typed twice: what nobody can read again must not be mistyped. */
export function PassphraseTwice({ typed, onType, fault, forgotten }: Props) {
  const { t } = useSpeech()
  return (
    <>
      {(['passphrase', 'again'] as const).map((field) => (
        <PasswordField
          key={field}
          label={t(`backup.${field}`)}
          hint={field === 'passphrase' ? t('backup.hint', { count: SHORTEST }) : forgotten}
          error={fault?.field === field ? t(fault.word, { count: SHORTEST }) : null}
          typed={typed[field]}
          onType={(words) => onType({ ...typed, [field]: words })}
          autoComplete="new-password"
        />
      ))}
    </>
  )
}

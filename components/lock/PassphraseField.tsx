import { useState } from 'react'
import { FIRST_FIELD, useFocusOnAppear } from '../parts/focus'
import { PasswordField } from '../parts/PasswordField'
import type { PassphraseOutcome } from '../setup/data-model'
import { useSpeech } from '../words'

type Said = Exclude<PassphraseOutcome, 'right'> | 'failed' | null

interface Props {
  label: string
  typed: string
  onType: (typed: string) => void
  said: Said
}

const SAID = { wrong: 'lock.wrong', failed: 'lock.failed' } as const

/** Asks for the passphrase that there is, and tells when it was another one. */
export function PassphraseField({ label, typed, onType, said }: Props) {
  const { t } = useSpeech()
  const place = useFocusOnAppear<HTMLDivElement>(FIRST_FIELD)
  const error = typeof said === 'object' ? said && t('lock.wait', { count: said.wait }) : t(SAID[said])
  return (
    <div ref={place} role="alert">
      <PasswordField {...{ label, error, typed, onType }} autoComplete="current-password" />
    </div>
  )
}

/** What is typed, told when it is asked for, and what was said to it. */
export function usePassphrase(onTell: (passphrase: string) => Promise<PassphraseOutcome>) {
  const [typed, setTyped] = useState('')
  const [said, setSaid] = useState<Said>(null)
  const [busy, setBusy] = useState(false)
  const tell = async (onRight: () => void = () => {}) => {
    if (typed === '' || busy) return
    setBusy(true)
    const outcome = await onTell(typed).catch(() => 'failed' as const)
    setBusy(false)
    if (outcome === 'right') return onRight()
    setSaid(outcome)
    setTyped('')
  }
  return { tell, busy, field: { typed, onType: setTyped, said } }
}

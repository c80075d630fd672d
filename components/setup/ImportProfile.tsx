import { useState } from 'react'
import type { Translate } from '../../lib/locales'
import { FileButton } from '../parts/FileButton'
import { TOLD } from '../parts/told'
import { useSpeech } from '../words'
import { nameOf } from './site-name'
import type { ImportOutcome, TaughtActions } from './sites-model'

/** Takes in a profile from another computer, and says what is wrong with a file that is none. */
export function ImportProfile({ onImport }: { onImport: TaughtActions['importProfile'] }) {
  const { t } = useSpeech()
  const [outcome, setOutcome] = useState<ImportOutcome | null>(null)
  const take = async (file: File) => setOutcome(await onImport(file))
  return (
    <div className="import-line">
      <FileButton
        label={t('profiles.import')}
        accept="application/json,.json"
        onChoose={(file) => void take(file)}
      />
      <span {...TOLD} className={outcome && 'why' in outcome ? 'field-error' : 'muted'}>
        {outcome && wordsOf(t, outcome)}
      </span>
    </div>
  )
}

function wordsOf(t: Translate, outcome: ImportOutcome): string {
  if (!('why' in outcome)) return t('profiles.imported', { site: nameOf({ origin: outcome.site }) })
  return `${faultWords(t, outcome)} ${t('profiles.kept')}`
}

function faultWords(t: Translate, fault: Extract<ImportOutcome, { why: string }>): string {
  if (fault.why === 'locked') return t('profiles.locked', { site: nameOf({ origin: fault.site }) })
  if (fault.why !== 'field') return t(`fault.${fault.why}`)
  const part = PARTS.find((one) => fault.field.startsWith(one))
  return part ? t('fault.part', { part: t(`part.${part}`) }) : t('fault.field', { field: fault.field })
}

const PARTS = ['row', 'clientMessage', 'ownMessage', 'composer'] as const

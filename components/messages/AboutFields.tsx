import type { SessionPlace } from '../../lib/protocol/types'
import type { Wording, WordsFault } from '../../lib/templates/faults'
import { Choice } from '../parts/Choice'
import { Field } from '../parts/Field'
import { useSpeech } from '../words'
import { faultIn } from './fault-words'
import type { AnyOccasion } from './occasion'
import type { OnWording } from './useWording'

interface Props {
  wording: Wording
  faults: readonly WordsFault[]
  onChange: OnWording
}

const PLACED: readonly AnyOccasion[] = ['paid', 'moving', 'directions', 'meeting-link']
const PLACES = ['both', 'online', 'in-person'] as const satisfies readonly (SessionPlace | 'both')[]
const SEQUENCED: readonly AnyOccasion[] = ['first-contact', 'no-reply']
const STEPS = ['any', '1', '2', '3'] as const
const SEQUENCE = { any: undefined, 1: 1, 2: 2, 3: 3 } as const

/** When it fits best, where that can be told apart, and a word to oneself. */
export function AboutFields({ wording: { words }, faults, onChange }: Props) {
  const { t } = useSpeech()
  const step = STEPS.find((one) => SEQUENCE[one] === words.sequence) ?? 'any'
  return (
    <>
      <div className="field-pair">
        {(PLACED.includes(words.occasion) || words.where) && (
          <Choice
            label={t('editor.where')}
            options={PLACES}
            value={words.where ?? 'both'}
            word={(where) => (where === 'both' ? t('editor.anywhere') : t(`where.${where}`))}
            onChange={(where) => onChange({ where: where === 'both' ? undefined : where })}
          />
        )}
        {(SEQUENCED.includes(words.occasion) || words.sequence) && (
          <Choice
            label={t('editor.step')}
            options={STEPS}
            value={step}
            word={(one) => t(`editor.step.${one}`)}
            onChange={(one) => onChange({ sequence: SEQUENCE[one] })}
          />
        )}
      </div>
      <Field
        label={t('editor.personal')}
        hint={t('editor.personalHint')}
        error={faultIn('personal', faults, t)}
      >
        {(control) => (
          <input
            {...control}
            className="input"
            name="personal"
            autoComplete="off"
            value={words.personal ?? ''}
            onChange={({ target }) => onChange({ personal: target.value })}
          />
        )}
      </Field>
    </>
  )
}

import { LANGUAGES } from '../../lib/locales'
import type { Wording, WordsFault } from '../../lib/templates/faults'
import { Choice } from '../parts/Choice'
import { Field } from '../parts/Field'
import { useSpeech } from '../words'
import { faultIn } from './fault-words'
import { ALL_OCCASIONS, occasionWord } from './occasion'
import type { OnWording } from './useWording'

interface Props {
  wording: Wording
  /** It came with Hilo: it stays in its language. */
  fixed: boolean | undefined
  faults: readonly WordsFault[]
  onChange: OnWording
}

const REGISTERS = ['both', 'tu', 'usted'] as const

/** What the message is called, what it is for, and how the client is spoken to. */
export function TitleFields({ wording: { words }, fixed, faults, onChange }: Props) {
  const speech = useSpeech()
  const { t } = speech
  return (
    <>
      <Field label={t('editor.title')} error={faultIn('title', faults, t)}>
        {(control) => (
          <input
            {...control}
            className="input"
            name="title"
            autoComplete="off"
            value={words.title}
            onChange={({ target }) => onChange({ title: target.value })}
          />
        )}
      </Field>
      <div className="field-pair">
        <Choice
          label={t('editor.occasion')}
          options={ALL_OCCASIONS}
          value={words.occasion}
          word={(occasion) => occasionWord(occasion, speech)}
          onChange={(occasion) => onChange({ occasion })}
        />
        {!fixed && (
          <Choice
            label={t('templates.language')}
            options={LANGUAGES}
            value={words.language}
            word={(language) => t(`language.${language}`)}
            onChange={(language) => onChange({ language, register: undefined })}
          />
        )}
        {words.language === 'es' && (
          <Choice
            label={t('templates.register')}
            options={REGISTERS}
            value={words.register ?? 'both'}
            word={(register) => (register === 'both' ? t('editor.bothRegisters') : t(`register.${register}`))}
            onChange={(register) => onChange({ register: register === 'both' ? undefined : register })}
          />
        )}
      </div>
    </>
  )
}

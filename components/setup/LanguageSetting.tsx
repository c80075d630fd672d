import { LANGUAGES } from '../../lib/locales'
import type { InterfaceLanguage } from '../../lib/settings'
import { Choice } from '../parts/Choice'
import { useSpeech } from '../words'
import { SavedWord } from './SavedWord'
import { useSaving } from './useSaving'

const OPTIONS = ['auto', ...LANGUAGES] as const

interface Props {
  value: InterfaceLanguage | null
  onSave: (language: InterfaceLanguage | null) => Promise<void>
}

/** Hilo's own language; the messages follow the client's. */
export function LanguageSetting({ value, onSave }: Props) {
  const { t } = useSpeech()
  const { state, save } = useSaving(onSave)
  return (
    <section className="card section">
      <Choice
        label={t('options.language')}
        options={OPTIONS}
        value={value ?? 'auto'}
        word={(option) => (option === 'auto' ? t('options.languageAuto') : t(`ownName.${option}`))}
        onChange={(option) => save(option === 'auto' ? null : option)}
      />
      <SavedWord state={state} />
    </section>
  )
}

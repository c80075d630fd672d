import { LANGUAGES } from '../../lib/locales'
import type { InterfaceLanguage } from '../../lib/settings'
import { Choice } from '../parts/Choice'
import { useSpeech } from '../words'
import { SavedWord } from './SavedWord'
import { useUndoable } from './useUndoable'

const OPTIONS = ['auto', ...LANGUAGES] as const

interface Props {
  value: InterfaceLanguage | null
  onSave: (language: InterfaceLanguage | null) => Promise<void>
}

/** Hilo's own language; the messages follow the client's. */
export function LanguageSetting({ value: kept, onSave }: Props) {
  const { t } = useSpeech()
  const { value, state, change, undo } = useUndoable(kept, onSave)
  return (
    <section className="card section">
      <div className="section-head">
        <h2 className="section-heading">{t('options.languageTitle')}</h2>
        <SavedWord state={state} onUndo={undo} />
      </div>
      <Choice
        label={t('options.language')}
        options={OPTIONS}
        value={value ?? 'auto'}
        word={(option) => (option === 'auto' ? t('options.languageAuto') : t(`ownName.${option}`))}
        onChange={(option) => change(option === 'auto' ? null : option)}
      />
    </section>
  )
}

import { LANGUAGES } from '../../lib/locales'
import type { InterfaceLanguage } from '../../lib/settings'
import { useSpeech } from '../words'

interface Props {
  value: InterfaceLanguage
  onChange: (language: InterfaceLanguage) => void
}

/** Each language is named in itself: whoever needs it can read it. */
export function InterfaceLanguageSwitch({ value, onChange }: Props) {
  const { t } = useSpeech()
  return (
    <select
      className="input input-small"
      aria-label={t('options.language')}
      value={value}
      onChange={({ target }) => {
        const chosen = LANGUAGES.find((language) => language === target.value)
        if (chosen) onChange(chosen)
      }}
    >
      {LANGUAGES.map((language) => (
        <option key={language} value={language} lang={language}>
          {t(`ownName.${language}`)}
        </option>
      ))}
    </select>
  )
}

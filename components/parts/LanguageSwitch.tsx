import type { ChatLanguage } from '../../lib/facts'
import { useSpeech } from '../words'

interface Props {
  languages: readonly ChatLanguage[]
  value: ChatLanguage
  onChange: (language: ChatLanguage) => void
}

/** In which language messages for clients are offered, or looked at. */
export function LanguageSwitch({ languages, value, onChange }: Props) {
  const { t } = useSpeech()
  return (
    <select
      className="input input-small"
      aria-label={t('templates.language')}
      value={value}
      onChange={({ target }) => {
        const chosen = languages.find((language) => language === target.value)
        if (chosen) onChange(chosen)
      }}
    >
      {languages.map((language) => (
        <option key={language} value={language}>
          {t(`language.${language}`)}
        </option>
      ))}
    </select>
  )
}

import type { ChatLanguage } from '../../lib/facts'
import { LANGUAGES } from '../../lib/locales'
import { useSpeech } from '../words'

interface Props {
  value: ChatLanguage
  onChange: (language: ChatLanguage) => void
}

/** In which language a text for clients is looked at. Nothing is kept. */
export function MessageLanguage({ value, onChange }: Props) {
  const { t } = useSpeech()
  return (
    <select
      className="input input-small"
      aria-label={t('templates.language')}
      value={value}
      onChange={({ target }) => {
        const chosen = LANGUAGES.find((language) => language === target.value)
        if (chosen) onChange(chosen)
      }}
    >
      {LANGUAGES.map((language) => (
        <option key={language} value={language}>
          {t(`language.${language}`)}
        </option>
      ))}
    </select>
  )
}

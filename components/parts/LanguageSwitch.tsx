import type { ChatLanguage } from '../../lib/facts'
import { useSpeech } from '../words'
import { Segments } from './Segments'

interface Props {
  languages: readonly ChatLanguage[]
  value: ChatLanguage
  onChange: (language: ChatLanguage) => void
}

/** In which language messages for clients are offered, or looked at. */
export function LanguageSwitch({ languages, value, onChange }: Props) {
  const { t } = useSpeech()
  return (
    <Segments
      label={t('templates.language')}
      options={languages}
      value={value}
      word={(language) => t(`languageShort.${language}`)}
      full={(language) => t(`language.${language}`)}
      onChange={onChange}
    />
  )
}

import type { Register } from '../../lib/templates/types'
import type { PopupActions, PopupModel } from '../model'
import { LanguageSwitch } from '../parts/LanguageSwitch'
import { Segments } from '../parts/Segments'
import { useSpeech } from '../words'

const REGISTERS: readonly Register[] = ['tu', 'usted']

interface Props {
  languages: PopupModel['templateLanguages']
  /** Of the messages offered. */
  language: PopupModel['templateLanguages'][number]
  register: Register
  onChange: PopupActions['setVoice']
}

/** How this client is written to: the language, and in Spanish tú or usted. What is chosen stays with the chat. */
export function VoiceSwitch({ languages, language, register, onChange }: Props) {
  const { t } = useSpeech()
  return (
    <div className="voice">
      {language === 'es' && (
        <Segments
          label={t('templates.register')}
          options={REGISTERS}
          value={register}
          word={(option) => t(`register.${option}`)}
          onChange={(chosen) => onChange({ register: chosen })}
        />
      )}
      {languages.length > 1 && (
        <LanguageSwitch
          languages={languages}
          value={language}
          onChange={(chosen) => onChange({ language: chosen })}
        />
      )}
    </div>
  )
}

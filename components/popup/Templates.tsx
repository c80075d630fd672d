import { useState } from 'react'
import type { ChatView, PopupActions, PopupModel } from '../model'
import { LanguageSwitch } from '../parts/LanguageSwitch'
import { useSpeech } from '../words'
import { TemplateCard } from './TemplateCard'

interface Props {
  chat: ChatView
  model: PopupModel
  actions: PopupActions
}

/** The messages that fit this moment, best first and already open. */
export function Templates({ chat, model, actions }: Props) {
  const { t } = useSpeech()
  const { templates, templateLanguages, zone } = model
  const [openId, setOpenId] = useState<string | null>(templates[0]?.id ?? null)
  const shown = templates.some(({ id }) => id === openId) ? openId : (templates[0]?.id ?? null)
  const language = templates[0]?.language
  return (
    <section className="templates" aria-label={t('templates.title')}>
      <div className="section-head">
        <h2 className="section-title">{t('templates.title')}</h2>
        {language && templateLanguages.length > 1 && (
          <LanguageSwitch
            languages={templateLanguages}
            value={language}
            onChange={(chosen) => actions.setVoice({ language: chosen })}
          />
        )}
      </div>
      {templates.length === 0 && <p className="muted">{t('templates.none')}</p>}
      {language && chat.voice.language !== language && !templateLanguages.includes(chat.voice.language) && (
        <p className="hint">
          {t('templates.otherLanguage', { language: t(`language.${chat.voice.language}`) })}
        </p>
      )}
      <ul className="template-list">
        {templates.map((template) => (
          <TemplateCard
            key={template.id}
            template={template}
            zone={zone}
            open={template.id === shown}
            onOpen={() => setOpenId(template.id)}
            onInsert={(values) => actions.insert(template.id, values)}
          />
        ))}
      </ul>
      {templates.length > 0 && <p className="hint">{t('templates.neverSends')}</p>}
    </section>
  )
}

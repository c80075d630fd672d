import { useState } from 'react'
import type { ChatView, PopupActions, PopupModel, TemplateView } from '../model'
import { moveAmong } from '../parts/arrows'
import { useSpeech } from '../words'
import { DraftReview } from './DraftReview'
import { TemplateCard } from './TemplateCard'
import { VoiceSwitch } from './VoiceSwitch'

/** So many fit beside the rest; more are a choice that nobody makes. */
const FIRST = 5

interface Props {
  chat: ChatView
  templates: readonly TemplateView[]
  model: PopupModel
  actions: PopupActions
}

/** The messages that fit this moment, best first and already open. */
export function Templates({ chat, templates, model, actions }: Props) {
  const { t } = useSpeech()
  const { templateLanguages, picked } = model
  const [openId, setOpenId] = useState<string | null>(templates[0]?.id ?? null)
  const [all, setAll] = useState(false)
  const shown = all ? templates : templates.slice(0, FIRST)
  const open = shown.some(({ id }) => id === openId) ? openId : (templates[0]?.id ?? null)
  const offered = templates.find(({ id }) => id !== picked)?.language ?? chat.voice.language
  return (
    <section className="templates" aria-label={t('templates.title')}>
      <div className="section-head">
        <h2 className="section-title">{t('templates.title')}</h2>
        {chat.key !== '' && (
          <VoiceSwitch
            languages={templateLanguages}
            language={offered}
            register={chat.voice.register}
            onChange={actions.setVoice}
          />
        )}
      </div>
      <LanguageNote voice={chat.voice} offered={offered} />
      {templates.length === 0 && <p className="muted">{t('templates.none')}</p>}
      <ul className="template-list" onKeyDown={(event) => moveAmong('.template-title', event)}>
        {shown.map((template) => (
          <TemplateCard
            key={template.id}
            template={template}
            model={model}
            open={template.id === open}
            onOpen={() => setOpenId(template.id)}
            actions={actions}
          />
        ))}
      </ul>
      {shown.length < templates.length && (
        <button type="button" className="button button-quiet" onClick={() => setAll(true)}>
          {t('templates.more', { count: templates.length - shown.length })}
        </button>
      )}
      {templates.length > 0 && <p className="hint">{t('templates.neverSends')}</p>}
      <DraftReview review={model.review} onReview={actions.review} />
    </section>
  )
}

/** Why the messages are in this language, where it is not plain. */
function LanguageNote({ voice, offered }: { voice: ChatView['voice']; offered: string }) {
  const { t } = useSpeech()
  const language = t(`language.${voice.language}`)
  if (voice.language !== offered) return <p className="hint">{t('templates.otherLanguage', { language })}</p>
  return voice.sure ? null : <p className="hint">{t('templates.languageUnsure', { language })}</p>
}

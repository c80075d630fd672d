import { Copy } from 'lucide-react'
import { useState } from 'react'
import type { ChatLanguage } from '../../lib/facts'
import { LANGUAGES } from '../../lib/locales'
import messages from '../../lib/setup/automatic-messages.json'
import { asText, render } from '../../lib/templates/render'
import { Fold } from '../parts/Fold'
import { LanguageSwitch } from '../parts/LanguageSwitch'
import { useSpeech } from '../words'
import type { Profile } from './model'

interface Props {
  profile: Profile
  language: ChatLanguage
  onCopy: (text: string) => void
}

/** Texts that say who writes and that a personal answer comes. One that would need a name it lacks is left out. */
export function AutomaticProposals({ profile, language, onCopy }: Props) {
  const { t } = useSpeech()
  const [chosen, setChosen] = useState(language)
  const offered = messages
    .filter((message) => message.language === chosen)
    .map(({ id, text }) => ({ id, ...render({ text }, {}, profile) }))
  const complete = offered.filter(({ missing }) => missing.length === 0)
  return (
    <Fold title={t('automatic.proposals')}>
      <div className="form">
        <LanguageSwitch languages={LANGUAGES} value={chosen} onChange={setChosen} />
        <ul className="proposals" lang={chosen}>
          {complete.map(({ id, parts }) => (
            <Proposal key={id} text={asText(parts)} onCopy={onCopy} />
          ))}
        </ul>
        {complete.length < offered.length && <p className="muted">{t('automatic.noName')}</p>}
      </div>
    </Fold>
  )
}

function Proposal({ text, onCopy }: { text: string; onCopy: (text: string) => void }) {
  const { t, language } = useSpeech()
  return (
    <li className="proposal">
      <p>{text}</p>
      <button
        type="button"
        className="button button-small"
        lang={language}
        aria-label={t('automatic.copyNamed', { text: `${text.slice(0, 40)}…` })}
        onClick={() => onCopy(text)}
      >
        <Copy size={14} aria-hidden="true" />
        {t('automatic.copy')}
      </button>
    </li>
  )
}

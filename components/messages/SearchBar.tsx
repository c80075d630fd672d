import { Search } from 'lucide-react'
import type { ReactNode } from 'react'
import { useSpeech } from '../words'
import type { Voice } from './model'
import { VOICES, voiceWord } from './voice'

/** What of all messages is looked at. */
export interface Look {
  voice: Voice
  /** What is searched for; empty: nothing. */
  asked: string
}

interface Props {
  look: Look
  onVoice: (voice: Voice) => void
  onAsk: (asked: string) => void
  /** What else can be done from here. */
  children: ReactNode
}

/** In which language and register, and with which words. */
export function SearchBar({ look, onVoice, onAsk, children }: Props) {
  const { t } = useSpeech()
  const { voice, asked } = look
  const chosen = VOICES.findIndex((one) => voiceWord(one, t) === voiceWord(voice, t))
  return (
    <search className="message-bar">
      <select
        className="input"
        aria-label={t('templates.language')}
        value={chosen}
        onChange={({ target }) => onVoice(VOICES[Number(target.value)] ?? voice)}
      >
        {VOICES.map((one, i) => (
          <option key={voiceWord(one, t)} value={i}>
            {voiceWord(one, t)}
          </option>
        ))}
      </select>
      <div className="message-search">
        <Search size={16} aria-hidden="true" />
        <input
          type="search"
          className="input"
          aria-label={t('messages.search')}
          placeholder={t('messages.search')}
          value={asked}
          onChange={({ target }) => onAsk(target.value)}
        />
      </div>
      {children}
    </search>
  )
}

import type { KeptChat } from '../db/kept-chat'
import { chatLanguage } from '../drafts/chat-language'
import type { Snapshot } from '../platforms/types'
import type { Instant } from '../protocol/types'
import { chatView, chosenVoice, type VoiceOf } from './chat-view'
import type { Current, Rules } from './types'

/** All that is told of the open chat, with the language it is written in: see chatView. */
export const currentChat = (
  key: string,
  snapshot: Snapshot,
  kept: KeptChat,
  rules: Rules,
  now: Instant,
): Current | null => chatView(heardVoice, key, snapshot, kept, rules, now)

/** What was chosen or detected before, else what the client's words on screen tell. */
const heardVoice: VoiceOf = (open, card, rules) => {
  const clientSaid = open.messages.filter(({ author }) => author === 'client').map(({ text }) => text)
  return {
    ...chosenVoice(open, card, rules),
    ...chatLanguage({ chosen: card?.language ?? null, clientSaid }),
  }
}

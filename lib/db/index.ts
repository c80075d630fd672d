/** The one door to what is kept on this device. The worker and the extension's own pages come in here; content scripts never. */
import { createDatabase } from './schema'

export { chatKey } from './chat-key'
export { type ChatCopy, copyOf, type DatabaseCopy } from './copy'
export { eraseAll } from './erase'
export { type ChatKept, everyChat } from './every-chat'
export { factsOf } from './facts-of'
export { type DatabaseFault, faultOf, reopen } from './faults'
export { forgetChats, tablesOfChats } from './forget'
export { inTime } from './in-time'
export { whileAllRests } from './in-turn'
export { keptChat } from './kept-chat'
export { ClosedHilo } from './keys'
export { lockAnew, lockOf, lockUp, takeLockAway } from './lock'
export { addMark, dismissBooking, removeLastMark, restoreBooking, setVoice, wakeAll } from './marks'
export { nameOf } from './named-card'
export { LONG_AGO, NEVER } from './never'
export { isNewer, isReadOnly } from './newer'
export { type Place, placeOf } from './place'
export { putBack } from './put-back'
export {
  allCards,
  automaticElsewhere,
  dueCards,
  lastSeen,
  mostUrgent,
  runningSession,
  sessionsAhead,
} from './queries'
export { record } from './record'
export { demandRoom } from './room'
export type { ChatCard, HiloDatabase, History, LedgerRow, Use } from './schema'
export { createDatabase } from './schema'
export { setSnooze } from './snooze'
export { putTemplates, saveTemplate, saveTemplates, templateRecords } from './templates'
export { dropPending, NO_TEXTS, type OwnTexts, pendingOf, readTexts, saveText } from './texts'
export { unreadable } from './unreadable'
export { noteUse, usesIn } from './uses'
export { dropWording, keepWording, unsavedWordings } from './wordings'

/** Shared connection of this context; opened lazily by Dexie. */
export const db = createDatabase()

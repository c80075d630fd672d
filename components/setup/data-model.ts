/** What the settings show and ask for of what is kept: the passphrase, copies of it, and other computers. */
import type { BackupFault } from '../../lib/backup/types'
import type { Followed } from '../../lib/settings'

/** Own things on other computers, through the browser's account. */
export interface FollowingModel {
  on: boolean
  /** How it went last; null: not yet. `left`: titles of messages that have no room there. */
  last: (Omit<Followed, 'left'> & { left: readonly string[] }) | null
}

/** What a copy holds, told before it is put in place; `locked`: it asks for a passphrase. */
export type BackupOffer = ReadBackup | { locked: true } | BackupFault

export interface ReadBackup {
  madeAt: number
  chats: number
  /** Own messages. */
  messages: number
  /** Chats that are kept now, and would be replaced; null: they cannot be read. */
  here: number | null
  /** Sites that will have to be allowed again. */
  sites: readonly string[]
  /** Rejects: nothing was changed. */
  restore(): Promise<Restored>
}

export interface Restored {
  /** Brings back what was here before. */
  undo(): Promise<void>
}

export interface BackupActions {
  /** Hands over a file with all that is kept. @param passphrase null: readable for anybody. */
  saveBackup(passphrase: string | null): Promise<{ file: string; damaged: number }>
  /** Reads such a file; changes nothing. */
  readBackup(file: File, passphrase: string | null): Promise<BackupOffer>
}

/** `wrong`: it is another one. `wait`: so many seconds, because too many were. */
export type PassphraseOutcome = 'right' | 'wrong' | { wait: number }

export interface LockActions {
  /** Closes Hilo with a passphrase from now on. Rejects: nothing was changed. */
  turnLockOn(passphrase: string, minutes: number): Promise<void>
  changePassphrase(current: string, next: string): Promise<PassphraseOutcome>
  turnLockOff(current: string): Promise<PassphraseOutcome>
  setLockMinutes(minutes: number): Promise<void>
  closeNow(): Promise<void>
}

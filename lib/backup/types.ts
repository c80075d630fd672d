import type { DatabaseCopy } from '../db'
import type { Instant } from '../protocol/types'
import type { KeptSettings } from './settings'

/** All that is the specialist's, in clear: what a copy holds. Never a message's words: none are kept. */
export interface Backup extends DatabaseCopy {
  madeAt: Instant
  settings: KeptSettings
  /** Origins that Hilo was allowed to read beside those of its own: only the specialist can allow them again. */
  sites: readonly string[]
}

/** The parts of a copy that can be wrong by themselves. */
export type BackupPart =
  | 'settings'
  | 'texts'
  | 'templates'
  | 'wordings'
  | 'chats'
  | 'announced'
  | 'sites'
  | 'madeAt'

/** Why a copy is not taken in. `part`, `number` (from 1) and `line`: where, as far as it can be told. */
export interface BackupFault {
  problem:
    | 'too-large'
    | 'empty'
    | 'not-text'
    | 'unfinished'
    | 'not-ours'
    /** It holds own messages only: there is another place for it. */
    | 'templates'
    | 'newer'
    /** The passphrase is another one, or the locked part was changed. */
    | 'passphrase'
    | 'damaged'
  line: number | null
  part: BackupPart | null
  number: number | null
}

/** @throws where a copy cannot be taken in; nothing of it is taken then. */
export class UnreadableBackup extends Error {
  override readonly name = 'UnreadableBackup'
  readonly fault: BackupFault
  constructor(problem: BackupFault['problem'], where: Partial<Omit<BackupFault, 'problem'>> = {}) {
    super(problem)
    this.fault = { line: null, part: null, number: null, ...where, problem }
  }
}

import type { WordsFault } from '../templates/faults'
import type { OwnWords, TemplateChange } from '../templates/library'

/** One template of a file. */
export interface Incoming {
  /** Of our own files; null: the file names none. */
  id: string | null
  words: OwnWords
  shortcut: string | null
  /** What else our own files tell. */
  more: Pick<TemplateChange, 'favourite' | 'hidden'>
  /** Where it begins in the file, from 1. */
  line: number
  /** How the file labels it, where that names no stage and no situation that Hilo knows. */
  unknownLabel?: string
}

/** Why one template of a file is not taken. */
export interface Refused {
  line: number
  title: string
  why: WordsFault | 'incomplete'
}

/** Why a whole file is not taken. `line` null: it cannot be told. */
export interface FileFault {
  problem: 'too-large' | 'not-text' | 'unfinished' | 'not-ours' | 'newer' | 'no-columns' | 'empty'
  line: number | null
}

/** What a file holds. */
export interface Read {
  incoming: readonly Incoming[]
  refused: readonly Refused[]
}

/** @throws where a file cannot be read; nothing of it is taken then. */
export class UnreadableFile extends Error {
  override readonly name = 'UnreadableFile'
  constructor(
    readonly problem: FileFault['problem'],
    readonly line: number | null = null,
  ) {
    super(line === null ? problem : `${problem}, line ${line}`)
  }
}

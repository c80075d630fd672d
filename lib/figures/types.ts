import type { Outcome } from '../protocol/outcome'

/** One chat as the figures count it. */
export interface ChatCase extends Outcome {
  /** Ids of the templates of which it says whether they brought a booking, each once. */
  templates: readonly string[]
}

/** Chats that share something, and how many of them booked. */
export interface Rate<Key> {
  key: Key
  chats: number
  booked: number
}

/** What a specialist can learn from the chats of a period. Shares are for the views to work out: they need the counts too. */
export interface Figures {
  /** Opened in the period and not excluded from statistics. */
  chats: number
  /** Of `ripe` chats: opened at least five days before, so that what came of them can be told. */
  ripe: number
  booked: number
  firstAnswer: {
    /** Chats with an own message. */
    answered: number
    /** Of these, answered within two working hours. */
    inTime: number
    /** In working minutes; null while nothing was answered. */
    medianMinutes: number | null
  }
  /** Of ripe chats that were not booked before it: with three contacts in five days. */
  threeContacts: { reached: number; of: number }
  /** 4 stands for four and more. */
  byContacts: Rate<0 | 1 | 2 | 3 | 4>[]
  /** Of all chats: each waits for its own templates. */
  byTemplate: Rate<string>[]
  /** Of the opening, in the specialist's zone; 0 is Monday. */
  byWeekday: Rate<number>[]
  /** Three hours each, by the hour they begin with: 0, 3, 6 … */
  byHour: Rate<number>[]
}

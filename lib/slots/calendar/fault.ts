/** Why a calendar was not taken. Each has its words in the interface. */
export type CalendarProblem =
  | 'zip'
  | 'too-large'
  | 'not-a-calendar'
  | 'unfinished'
  | 'time'
  | 'zone'
  | 'repeat'
  | 'too-often'

/** A file that would be misread is not read at all. `line`: where in the file, from 1; null: in no line. */
export class CalendarFault extends Error {
  override readonly name = 'CalendarFault'
  constructor(
    readonly problem: CalendarProblem,
    readonly line: number | null,
  ) {
    super(line === null ? `Calendar: ${problem}` : `Calendar, line ${line}: ${problem}`)
  }
}

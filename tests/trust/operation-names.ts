/** Of everything in `OPERATIONS`, which only a background can import. */
export const OPERATION_NAMES = [
  'a first reading',
  'a new message',
  'reminders of three chats',
  'reminders of seven chats',
  'overdue after soon',
  'what waited for the morning',
  'the weekend',
  'a clock that was put back',
  'a changed setting',
  'what is too old to be kept',
  'a mark',
  'a mark, tried again',
  'an import of messages',
  'a meeting with the account',
  'a copy put back',
  'texts of an earlier version',
  'the database of version 1',
  'the database of version 2',
  'the database of version 3',
  'the database of version 4',
] as const

export type OperationName = (typeof OPERATION_NAMES)[number]

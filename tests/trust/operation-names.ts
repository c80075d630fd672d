/** Of all of them, which only a background can import. */
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
  'a mark taken back',
  'a chat put off',
  'a chat put off by the button of its reminder',
  'the end of a snooze',
  'an import of messages',
  'a meeting with the account',
  'a copy put back',
  'a passphrase set',
  'a passphrase changed',
  'a passphrase taken away',
  'all erased',
  'texts of an earlier version',
  'the database of version 1',
  'the database of version 2',
  'the database of version 3',
  'the database of version 4',
] as const

export type OperationName = (typeof OPERATION_NAMES)[number]

/** Done by a page of the settings, which is closed in the middle of it. All others the background does. */
const IN_A_PAGE: readonly OperationName[] = [
  'an import of messages',
  'a copy put back',
  'a passphrase set',
  'a passphrase changed',
  'a passphrase taken away',
  'all erased',
]

export const isInPage = (name: OperationName): boolean => IN_A_PAGE.includes(name)

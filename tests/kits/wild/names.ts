/** The styles of `styles.js`, one page each. */
export const STYLE_NAMES = [
  'hashed',
  'rtl',
  'reverse',
  'grouped',
  'flat',
  'frame',
  'shadow',
  'table',
  'alone',
  'aria',
  'assistant',
  'tailwind',
  'ownLeft',
  'loose',
  'rich',
]

import type { InterfaceLanguage } from '../../lib/settings'

/** With fewer cases a share says more about chance than about the messages. */
export const ENOUGH = 5

/** `40 %`, as the language writes it; empty where there are too few cases to tell. */
export function shareOf(language: InterfaceLanguage, part: number, whole: number): string {
  if (whole < ENOUGH) return ''
  return new Intl.NumberFormat(language, { style: 'percent' }).format(part / whole)
}

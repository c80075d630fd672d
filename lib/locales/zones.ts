/** The zone of this computer. */
export const ownZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone

/** The zones the browser knows, with those in use: it may know one only under its older name. */
export function knownZones(...used: string[]): string[] {
  return [...new Set([...Intl.supportedValuesOf('timeZone'), 'UTC', ...used])].sort()
}

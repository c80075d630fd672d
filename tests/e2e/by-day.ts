/**
 * A zone in which it is about noon now: soon after midnight a list tells of what was said an hour ago as of yesterday,
 * and of no hour.
 */
export function zoneByDay(now = new Date()): string {
  const ahead = 12 - now.getUTCHours()
  // The names of these zones count the other way round.
  return ahead === 0 ? 'Etc/GMT' : `Etc/GMT${ahead > 0 ? '-' : '+'}${Math.abs(ahead)}`
}

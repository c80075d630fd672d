/** The zone is not one this browser knows (IANA name expected, as `Europe/Madrid`). */
export class UnknownZoneError extends Error {
  override name = 'UnknownZoneError'
  constructor(readonly zone: string) {
    super(`Unknown time zone: ${zone}`)
  }
}

/** A setting of the working hours cannot be read: which one, and what it says. */
export class BadHoursError extends Error {
  override name = 'BadHoursError'
  constructor(
    readonly setting: 'quietHours' | 'daysOff' | 'holidays' | 'away',
    readonly found: string,
  ) {
    super(`Working hours, ${setting}: cannot read "${found}"`)
  }
}

/** A fact that no repair can save: an event whose time is not a time. */
export class BadFactsError extends Error {
  override name = 'BadFactsError'
  constructor(
    readonly field: string,
    readonly index: number,
  ) {
    super(`Facts, ${field}${index < 0 ? '' : ` of event ${index}`}: not a time`)
  }
}

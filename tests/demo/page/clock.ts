/** A clock that can be set and sped up: `?now=2026-03-10T12:00&speed=60`. Speed 0 stands still. */
export interface ClockState {
  /** Real time at which `shown` was true. */
  real: number
  shown: number
  speed: number
}

export function startClock(params: URLSearchParams, real: number): ClockState {
  const wanted = params.get('now')
  const set = wanted === null ? Number.NaN : Date.parse(wanted)
  const speed = Number(params.get('speed') ?? '1')
  return { real, shown: Number.isNaN(set) ? real : set, speed: Number.isFinite(speed) ? speed : 1 }
}

export const timeOf = (clock: ClockState, real: number) =>
  Math.round(clock.shown + (real - clock.real) * clock.speed)

/** The same clock, `minutes` later. */
export const advanced = (clock: ClockState, minutes: number): ClockState => ({
  ...clock,
  shown: clock.shown + minutes * 60_000,
})

/** The same moment, running at another speed from here on. */
export const atSpeed = (clock: ClockState, real: number, speed: number): ClockState => ({
  real,
  shown: timeOf(clock, real),
  speed,
})

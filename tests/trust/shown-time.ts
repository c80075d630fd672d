/** The clock of this context shows this moment from now on, and goes on. Travels as text into pages. */
export function showTime(at: number): void {
  const kept = globalThis as { realDate?: DateConstructor }
  const Real = kept.realDate ?? Date
  kept.realDate = Real
  const ahead = at - Real.now()
  globalThis.Date = new Proxy(Real, {
    construct: (_, parts) =>
      parts.length > 0 ? Reflect.construct(Real, parts) : new Real(Real.now() + ahead),
    get: (_, name) => (name === 'now' ? () => Real.now() + ahead : Reflect.get(Real, name)),
  })
}

/** It shows this moment, and stands. */
export function stopTime(at: number): void {
  const kept = globalThis as { realDate?: DateConstructor }
  const Real = kept.realDate ?? Date
  kept.realDate = Real
  globalThis.Date = new Proxy(Real, {
    construct: (_, parts) => (parts.length > 0 ? Reflect.construct(Real, parts) : new Real(at)),
    get: (_, name) => (name === 'now' ? () => at : Reflect.get(Real, name)),
  })
}

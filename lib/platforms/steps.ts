/** Work in small steps: between two of them it may rest, so that a long chat never holds the page up. */
export type Steps<T = void> = Generator<undefined, T>

/** So many records make one step. */
export const CHUNK = 8

/** Does all of it at once. */
export function finish<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
  }
}

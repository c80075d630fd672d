import { browser } from 'wxt/browser'

/** The background may be ended while it answers: it is asked again, soon and then ever later. */
const SOON_MS = 1_000
const LATEST_MS = 60_000

/** Asks until there is an answer. Undefined: `isOver`, or Hilo was updated or removed meanwhile. */
export async function untilAnswered<T>(
  asked: () => Promise<T>,
  isOver: () => boolean = () => false,
): Promise<T | undefined> {
  for (let wait = SOON_MS; !isOver() && browser.runtime?.id; wait = Math.min(wait * 2, LATEST_MS)) {
    const answer = await asked().catch(() => undefined)
    if (answer !== undefined) return answer
    await new Promise((resolve) => setTimeout(resolve, wait))
  }
}

/** Between two questions: little at first, for most of what is waited for is nearly there. */
const FIRST_MS = 10
const LONGEST_MS = 100

/**
 * Asks again and again until the answer is truthy, and resolves to it.
 * @throws when `seconds` have passed, saying what was waited for and what the last answer was.
 */
export async function until<T>(
  what: string,
  ask: () => T | Promise<T>,
  seconds = 20,
): Promise<Exclude<T, false | null | undefined | 0 | ''>> {
  const end = Date.now() + seconds * 1000
  for (let pause = FIRST_MS; ; pause = Math.min(2 * pause, LONGEST_MS)) {
    const answer = await ask()
    if (answer) return answer as Exclude<T, false | null | undefined | 0 | ''>
    if (Date.now() > end) throw new Error(`Waited ${seconds} s for ${what}; last: ${JSON.stringify(answer)}`)
    await new Promise((resolve) => setTimeout(resolve, pause))
  }
}

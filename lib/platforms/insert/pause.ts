/** Not `requestAnimationFrame`: a tab in the background draws no frames, and would wait for ever. */
export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}

/** True as soon as it is `done`, false if it is not after `ms` milliseconds. */
export async function waitUntil(done: () => boolean, ms: number): Promise<boolean> {
  for (const end = Date.now() + ms; !done() && Date.now() < end; ) await pause(20)
  return done()
}

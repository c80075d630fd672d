/** Not `requestAnimationFrame`: a tab in the background draws no frames, and would wait for ever. */
export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}

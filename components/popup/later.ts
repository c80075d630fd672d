import { lazy } from 'react'

const load = () => import('./Templates')

/** The messages that fit are known a moment after the chat: what draws them is loaded meanwhile. */
export const Templates = lazy(() => load().then((file) => ({ default: file.Templates })))

/** Loads it once the first picture is drawn, so that nobody waits for it. */
export function loadLater(): void {
  void load().catch(() => undefined)
}

import { lazy } from 'react'

const FILES = {
  templates: () => import('./Templates'),
  drawer: () => import('./DrawerContent'),
  found: () => import('./FoundList'),
}

/** What is not seen at first: the messages are known a moment after the chat, the rest is asked for. */
export const Templates = lazy(() => FILES.templates().then((file) => ({ default: file.Templates })))
export const DrawerContent = lazy(() => FILES.drawer().then((file) => ({ default: file.DrawerContent })))
export const FoundList = lazy(() => FILES.found().then((file) => ({ default: file.FoundList })))

/** Loads it once the first picture is drawn, so that nobody waits for it. */
export function loadLater(): void {
  for (const load of Object.values(FILES)) void load().catch(() => undefined)
}

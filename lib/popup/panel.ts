import { browser } from 'wxt/browser'

/** Firefox's sidebar, which the types of Chrome's API do not know. */
interface Sidebar {
  open(): Promise<void>
}

/**
 * Opens the panel beside the page: Chrome's side panel, Firefox's sidebar. Null: this browser has neither. To be
 * called straight from a click: browsers refuse it at any other moment.
 */
export function panelOpener(): ((windowId: number) => Promise<void>) | null {
  const { sidePanel, sidebarAction }: Partial<typeof browser> & { sidebarAction?: Sidebar } = browser
  if (sidePanel) return (windowId) => sidePanel.open({ windowId })
  return sidebarAction ? () => sidebarAction.open() : null
}

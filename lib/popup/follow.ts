import { browser } from 'wxt/browser'
import type { Messages } from '../messages'

/** Readers tell the background of news; the panel hears it, and leaves the answer to the background. */
const REPORT: keyof Messages = 'report'

/**
 * Calls `changed` when another tab comes to the front, a page was loaded, a reader has news (another chat is open,
 * too), or a site was granted or taken back.
 */
export function followPage(changed: () => void, signal: AbortSignal): void {
  const { onActivated, onUpdated } = browser.tabs
  const { onAdded, onRemoved } = browser.permissions
  const { onMessage } = browser.runtime
  const loaded = (_: number, { status, url }: { status?: string; url?: string }) => {
    if (status === 'complete' || url !== undefined) changed()
  }
  const heard = (message: unknown) => {
    if (isReport(message)) changed()
  }
  onActivated.addListener(changed)
  onUpdated.addListener(loaded)
  onAdded.addListener(changed)
  onRemoved.addListener(changed)
  onMessage.addListener(heard)
  signal.addEventListener('abort', () => {
    onActivated.removeListener(changed)
    onUpdated.removeListener(loaded)
    onAdded.removeListener(changed)
    onRemoved.removeListener(changed)
    onMessage.removeListener(heard)
  })
}

const isReport = (message: unknown): boolean =>
  typeof message === 'object' && message !== null && 'type' in message && message.type === REPORT

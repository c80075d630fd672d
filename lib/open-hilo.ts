import { browser } from 'wxt/browser'

/** Opens the popup for a tab. Call it straight from the click: Firefox opens it only then. Older browsers get it in a window. */
export async function openHilo(tabId: number): Promise<void> {
  try {
    await browser.action.openPopup()
  } catch {
    const url = browser.runtime.getURL(`/popup.html?tab=${tabId}`)
    await browser.windows.create({ url, type: 'popup', width: 420, height: 640 })
  }
}

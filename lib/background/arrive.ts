import { storage } from 'wxt/utils/storage'

/** Gone when the browser closes, and when the extension is updated, disabled or reloaded. */
const arrived = storage.defineItem<boolean>('session:arrived', { fallback: false })

/**
 * Does what a browser that was just started, or an extension that was just installed, updated or enabled, needs: once,
 * and again if the background was ended before it was done. Of enabling Chrome tells nothing, and it takes the readers
 * out of the open tabs.
 */
export async function arrive(settleIn: () => Promise<void>): Promise<void> {
  await navigator.locks.request('arrive', async () => {
    if (await arrived.getValue()) return
    await settleIn()
    await arrived.setValue(true)
  })
}

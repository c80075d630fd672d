/** Functions that run inside the extension. They travel as text: nothing outside of them is known there. */
import type { Browser as WebExtension } from 'webextension-polyfill'

export type Stored = Record<string, unknown>

declare const chrome: WebExtension

interface Agreed {
  zone: string
  language: string
  settings: Stored
}

/** Agrees as the welcome page does: a specialist without quiet hours, so that results do not hang on the hour. */
export async function giveConsent({ zone, language, settings }: Agreed): Promise<void> {
  await chrome.storage.local.set({
    consent: { agreedAt: Date.now() },
    specialist: { name: 'Marta Vidal', gender: 'feminine' },
    workingHours: { zone, quietHours: null, daysOff: [], holidays: [], away: null, leadMinutes: 30 },
    language,
    salt: crypto.getRandomValues(new Uint32Array(1))[0],
    ...settings,
  })
}

/** Tells the background something, in the words of `lib/messages.ts`. */
export async function tell(type: string, data?: unknown): Promise<void> {
  const message = { id: 1, type, data, timestamp: Date.now() }
  const { err } = (await chrome.runtime.sendMessage(message)) as { err?: { message: string } }
  if (err) throw new Error(`${type}: ${err.message}`)
}

/** The tab that shows this address. */
export async function chatTab(url: string): Promise<number> {
  const tabs = await chrome.tabs.query({})
  const id = tabs.find((tab) => tab.url === url)?.id
  if (id === undefined) throw new Error(`No tab shows ${url}: ${tabs.map((tab) => tab.url).join(' ')}`)
  return id
}

/** Asks the reader in a tab, in the words of `lib/messages.ts`; null while there is no reader. */
export async function send<Result>(tab: number, type: string, data: unknown): Promise<Result | null> {
  const message = { id: 1, type, data: data ?? undefined, timestamp: Date.now() }
  const answer = await chrome.tabs.sendMessage(tab, message).catch(() => null)
  const { res, err } = (answer ?? {}) as { res?: Result; err?: { message: string } }
  if (err) throw new Error(`${type}: ${err.message}`)
  return res ?? null
}

import type { ExtensionPage } from './extension-page'
import { until } from './until'

/** In the page: the button that says "I agree", the only one that submits. */
const AGREE = 'button[type="submit"]'

/** Agrees as a specialist does: a name, and a real click on the button. */
export async function agreeOnWelcomePage(welcome: ExtensionPage, name: string): Promise<void> {
  await until('the agree button', () => welcome.evaluate((s) => document.querySelector(s) !== null, AGREE))
  await welcome.evaluate((value) => {
    const field = document.querySelector<HTMLInputElement>('input[type="text"], input:not([type])')
    field?.focus()
    document.execCommand('insertText', false, value)
  }, name)
  await welcome.click(AGREE)
}

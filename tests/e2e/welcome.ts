import type { ExtensionPage } from './extension-page'
import { until } from './until'

const NAME = 'input[name="name"]'
const AGREE = '[data-testid="agree"]'

/** Agrees as a specialist does: types a name and clicks the button. */
export async function agreeOnWelcomePage(welcome: ExtensionPage, name: string): Promise<void> {
  const shown = (selector: string) => document.querySelector(selector) !== null
  await until('the agree button', () => welcome.evaluate(shown, AGREE))
  await welcome.click(NAME)
  await welcome.evaluate((words) => document.execCommand('insertText', false, words), name)
  await welcome.click(AGREE)
}

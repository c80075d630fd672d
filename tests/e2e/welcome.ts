import type { ExtensionPage } from './extension-page'
import { until } from './until'

const AGREE = '[data-testid="agree"]'

export interface Answers {
  name: string
  automaticMessage: string
  language: 'es' | 'en' | 'uk'
}

/** Agrees as a specialist does: chooses the language, types the answers, clicks the button. */
export async function agreeOnWelcomePage(welcome: ExtensionPage, answers: Answers): Promise<void> {
  const { language, name, automaticMessage } = answers
  await until('the welcome page', () => welcome.evaluate(isShown, AGREE))
  await welcome.evaluate(choose, 'select', language)
  await until('its language', () =>
    welcome.evaluate((wanted) => document.querySelector('select')?.value === wanted, language),
  )
  await write(welcome, '[name="name"]', name)
  await write(welcome, '[name="automaticMessage"]', automaticMessage)
  await welcome.click(AGREE)
}

async function write(welcome: ExtensionPage, field: string, words: string): Promise<void> {
  await welcome.click(field)
  await welcome.evaluate((text) => document.execCommand('insertText', false, text), words)
}

const isShown = (selector: string) => document.querySelector(selector) !== null

/** In the page: React hears a choice only if it was made past its own setter. */
export function choose(selector: string, value: string): void {
  const field = document.querySelector<HTMLSelectElement>(selector)
  const setter = Object.getOwnPropertyDescriptor(HTMLSelectElement.prototype, 'value')?.set
  setter?.call(field, value)
  field?.dispatchEvent(new Event('change', { bubbles: true }))
}

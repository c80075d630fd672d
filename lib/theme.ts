import { settings, type Theme } from './settings'

/** Shows the page in a theme; the style sheet does the rest: see components/style/tokens.css. */
export function applyTheme(theme: Theme): void {
  const { dataset } = document.documentElement
  if (theme === 'system') delete dataset.theme
  else dataset.theme = theme
}

/** Shows the page in the theme that was chosen, also when another is chosen while it is open. */
export async function followTheme(): Promise<void> {
  settings.theme.watch(applyTheme)
  applyTheme(await settings.theme.getValue())
}

import type { Page } from 'puppeteer-core'

/** In the gallery: another state without loading the page anew. Travels as text. */
export async function navigate(address: string, theme: string | null): Promise<void> {
  const { dataset } = document.documentElement
  if (theme === null) delete dataset.theme
  else dataset.theme = theme
  history.pushState(null, '', address)
  window.dispatchEvent(new PopStateEvent('popstate'))
  window.dispatchEvent(new HashChangeEvent('hashchange'))
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 30)))
  // Colours on their way from one theme to another are nobody's.
  for (const change of document.getAnimations()) if (change instanceof CSSTransition) change.finish()
}

/** What is loaded on demand is there, such as charts. */
export async function settle(page: Page): Promise<void> {
  await page.waitForFunction(
    () =>
      document.getElementById('root')?.firstElementChild &&
      !document.querySelector('.figures-waiting, .bars:not(:has(.recharts-bar-rectangle))'),
  )
}

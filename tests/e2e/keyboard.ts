import type { ExtensionPage } from './extension-page'

/** More stops than any page has. */
const MOST = 60

/**
 * Presses Tab until the control that says `words` has the focus.
 * @throws where it is never reached, and where the focus cannot be seen on the way.
 */
export async function tabTo(page: ExtensionPage, words: string): Promise<void> {
  const stops: string[] = []
  for (let i = 0; i < MOST; i++) {
    await page.press('Tab')
    const { says, seen } = await page.evaluate(focusNow)
    stops.push(says)
    if (!seen) throw new Error(`The focus cannot be seen on ${JSON.stringify(says)}`)
    if (says.includes(words)) return
  }
  throw new Error(`Tab does not lead to ${JSON.stringify(words)}, but to ${stops.join(' | ')}`)
}

/** In the page: what has the focus, and whether an outline around it, or around its label, is in view. */
function focusNow(): { says: string; seen: boolean } {
  const element = document.activeElement
  if (!element || element === document.body) return { says: '', seen: true }
  const outlined = (one: Element | null) => {
    if (!one) return false
    const { outlineStyle, outlineWidth } = getComputedStyle(one)
    return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0
  }
  const { top, bottom } = element.getBoundingClientRect()
  const inView = bottom > 0 && top < innerHeight
  const says = element.textContent || element.getAttribute('aria-label') || element.tagName
  return { says, seen: inView && (outlined(element) || outlined(element.closest('label'))) }
}

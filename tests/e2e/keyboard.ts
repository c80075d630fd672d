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

/** More presses than any control has parts, as a date has: the keyboard went on to the browser's own buttons. */
const BEYOND = 6

interface Walk {
  /** Controls to be seen that Tab does not lead to. */
  unreached: string[]
  /** Stops at which it cannot be seen where the focus is. */
  unseen: string[]
}

/** Presses Tab from the beginning of a page that was just opened to its end. */
export async function walk(page: ExtensionPage): Promise<Walk> {
  const unseen: string[] = []
  for (let old = 0; old < BEYOND; old++) {
    await page.press('Tab')
    const { says, seen, isNew } = await page.evaluate(focusNow)
    if (!seen) unseen.push(says)
    if (isNew) old = 0
  }
  return { unseen, unreached: await page.evaluate(unreached) }
}

interface Walking {
  /** Where the focus was so far. */
  reached?: Set<Element>
}

/** In the page: of radio buttons that belong together one is enough, the arrow keys lead on. */
function unreached(): string[] {
  const { reached = new Set() } = globalThis as unknown as Walking
  const groupOf = (one: Element) => one instanceof HTMLInputElement && one.type === 'radio' && one.name
  const groups = new Set([...reached].map(groupOf))
  const isReached = (one: Element) => reached.has(one) || (groupOf(one) && groups.has(groupOf(one)))
  return [...document.querySelectorAll('a[href], button, input, select, textarea, summary')]
    .filter((one) => one.checkVisibility() && !one.matches(':disabled') && !isReached(one))
    .map(({ outerHTML }) => outerHTML.slice(0, 120))
}

/**
 * In the page: what has the focus, whether it was not there before, and whether an outline around it, or around its
 * label, is in view. Of what it comes back to that is not asked again: parts of a date draw their own.
 */
async function focusNow(): Promise<{ says: string; seen: boolean; isNew: boolean }> {
  // Some browsers scroll to it only when they draw.
  await new Promise((resolve) => requestAnimationFrame(resolve))
  const walking = globalThis as unknown as Walking
  const { reached = new Set() } = walking
  walking.reached = reached
  const element = document.activeElement
  if (!element || element === document.body) return { says: '', seen: true, isNew: false }
  const isNew = !reached.has(element)
  reached.add(element)
  const outlined = (one: Element | null) => {
    if (!one) return false
    const { outlineStyle, outlineWidth } = getComputedStyle(one)
    return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0
  }
  const { top, bottom } = element.getBoundingClientRect()
  // What stays at the foot of the popup hides nothing that has the focus.
  const foot = document.querySelector('.insert-buttons')
  const covers = foot && !foot.contains(element) && getComputedStyle(foot).position === 'fixed'
  const inView = bottom > 0 && top < (covers ? foot.getBoundingClientRect().top : innerHeight)
  const says = element.textContent || element.getAttribute('aria-label') || element.tagName
  const isSeen = inView && (outlined(element) || outlined(element.closest('label')))
  return { says, seen: isSeen || !isNew, isNew }
}

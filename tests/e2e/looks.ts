/** Functions that run in a page and look at how it is drawn. They travel as text: nothing outside of them is known there. */
import type { AxeResults } from 'axe-core'

declare const axe: { run(context: Document, options: object): Promise<AxeResults> }

/** What axe finds: the rule, and where. What depends on colours is looked at in each of the themes. */
export async function faultsIn(themes: readonly string[]): Promise<string[]> {
  const { dataset } = document.documentElement
  const told = ({ violations }: AxeResults, theme: string) =>
    violations.flatMap(({ id, nodes }) =>
      nodes.map((node) => `${theme} ${id}: ${node.target} ${node.html.slice(0, 120)}`),
    )
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
  const found: string[] = []
  for (const [i, theme] of themes.entries()) {
    dataset.theme = theme
    // Colours on their way from one to the other are nobody's.
    getComputedStyle(document.body).getPropertyValue('color')
    for (const change of document.getAnimations()) change.finish()
    const colours = { runOnly: { type: 'rule', values: ['color-contrast'] } }
    found.push(
      ...told(await axe.run(document, i === 0 ? { runOnly: { type: 'tag', values: tags } } : colours), theme),
    )
  }
  delete dataset.theme
  return found
}

/** What reaches beyond the page's right edge, or is cut off by its own box. */
export function overflowIn(): string[] {
  const { clientWidth, scrollWidth } = document.documentElement
  if (scrollWidth <= clientWidth) return []
  const wide = [...document.body.querySelectorAll('*')].filter(
    (one) => one.getBoundingClientRect().right > clientWidth + 1,
  )
  return [
    `${scrollWidth} px in ${clientWidth} px`,
    ...wide.slice(-3).map(({ outerHTML }) => outerHTML.slice(0, 100)),
  ]
}

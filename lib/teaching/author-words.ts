import { markersOf } from '../platforms/tokens'

/** How far a mark's words say that a message is mine (above zero) or the other's (below). */
export function weightOf(mark: string): number {
  const el = document.implementation.createHTMLDocument('').createElement('i')
  el.setAttribute('class', mark.replace(/^\[class\*="|"\]$/g, ' ').replace(/[^\p{L}\d_-]+/gu, ' '))
  return markersOf(el).reduce((sum, { weight }) => sum + weight, 0)
}

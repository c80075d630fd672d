import { rect } from '../platforms/dom'
import type { Side, SiteProfile } from '../platforms/profile'
import { kinOf, sistersOf } from './kin'
import { roomAround, sideOfWords } from './lean'
import { rootOf, selectorsFor, wayInto } from './selectors'
import { type Picks, pickOf } from './steps'
import { tellApart } from './tell-apart'

type Messages = Partial<Pick<SiteProfile, 'clientMessage' | 'ownMessage' | 'sideOf'>>

/**
 * What was pointed at, as data: how to find it and all like it again.
 * @param names words that must not get in.
 */
export function profileFrom(picks: Picks, site: string, names: readonly string[], now: number): SiteProfile {
  const secret = new Set(
    names.flatMap((name) => name.toLowerCase().split(/[^\p{L}]+/u)).filter((word) => word.length > 2),
  )
  const [row, client, own, composer] = [
    pickOf(picks, 'row'),
    pickOf(picks, 'clientMessage'),
    pickOf(picks, 'ownMessage'),
    pickOf(picks, 'composer'),
  ]
  return {
    version: 1,
    site,
    taughtAt: now,
    ...kept('row', row ? pathsTo(siblingRow(row), true, secret) : []),
    ...messagesFrom(client, own, secret),
    ...kept('composer', composer ? pathsTo(composer, false, secret) : []),
  }
}

/** What cannot be told from other things of the page is left to the loose reader. */
const kept = (
  part: 'row' | 'composer' | 'clientMessage' | 'ownMessage',
  paths: string[],
): Partial<SiteProfile> => (paths[0] ? { [part]: paths } : {})

/** Candidates for an element, or for it and all like it, from the page's own tree on. */
function pathsTo(el: Element, like: boolean, secret: ReadonlySet<string>): string[] {
  const may = like ? kinOf(el) : new Set([el])
  return inTree(el, selectorsFor({ must: [el], may, secret }))
}

const inTree = (el: Element, selectors: string[]): string[] => {
  const way = wayInto(rootOf(el))
  return selectors.map((selector) => way + selector)
}

function messagesFrom(client: Element | null, own: Element | null, secret: ReadonlySet<string>): Messages {
  if (client && own) return bothFrom(repeatedHost(client), repeatedHost(own), secret)
  const only = client ?? own
  if (!only) return {}
  // With one kind on the page nothing tells what is special to it: the other is expected on the other side.
  const el = repeatedHost(only)
  const paths = pathsTo(el, true, secret)
  const side = sideOfWords(el, roomAround([...kinOf(el)]))
  const other: Side | null = side && (side === 'left' ? 'right' : 'left')
  const sideOf = own ? side : other
  return { ...kept('clientMessage', paths), ...kept('ownMessage', paths), ...(sideOf && { sideOf }) }
}

function bothFrom(client: Element, own: Element, secret: ReadonlySet<string>): Messages {
  const told = tellApart(client, own, secret)
  const [a, b] = [lineOf(client), lineOf(own)]
  if (!told.client[0] && a && b && !a.contains(own) && !b.contains(client)) return bothFrom(a, b, secret)
  return {
    ...kept('clientMessage', inTree(client, told.client)),
    ...kept('ownMessage', inTree(own, told.own)),
    ...(told.sideOf && { sideOf: told.sideOf }),
  }
}

/** Where nothing can be said of a bubble, something may be of the line it stands in, if it stands there alone. */
function lineOf(el: Element): Element | null {
  const line = el.parentElement
  return line && ![...kinOf(el)].some((one) => one !== el && line.contains(one)) ? line : null
}

/** A message in a shadow root of its own is told by the element that is repeated. */
function repeatedHost(el: Element): Element {
  const root = el.getRootNode()
  if (root.nodeType !== 11) return el
  const { host } = root as ShadowRoot
  return sistersOf(host).length > 0 ? repeatedHost(host) : el
}

/** The list is followed by what is repeated in it side by side: a row may sit alone in a wrapper of its own. */
function siblingRow(el: Element): Element {
  const low = rect(el).height * 1.8
  for (let at: Element | null = el; at && rect(at).height <= low; at = at.parentElement)
    if (sistersOf(at).length > 0) return at
  return el
}

import type { Root } from './dom'

/** Hears of everything that may change what a page draws, until the signal says stop. */
export interface Listener {
  /** Listens in these trees too. */
  watch(roots: readonly Root[]): void
  /** What changed and was not heard yet. */
  missed(): MutationRecord[]
}

/** `heard`: something changed in the trees; `moved`: what is drawn may be another page, or stand elsewhere. */
export function listen(
  win: Window,
  heard: (records: readonly MutationRecord[]) => void,
  moved: () => void,
  signal: AbortSignal,
): Listener {
  const observer = new MutationObserver(heard)
  const watched = new WeakSet<Root>()
  const again = ({ type, target }: Event) => {
    // Pictures load all the time; a style sheet or a frame changes what is drawn.
    if (type !== 'load' || /^(LINK|IFRAME|#document)$/.test((target as Node | null)?.nodeName ?? '')) moved()
  }
  for (const type of ['resize', 'popstate', 'hashchange', 'pageshow', 'load'])
    win.addEventListener(type, again, { signal, capture: type === 'load' })
  signal.addEventListener('abort', () => observer.disconnect())
  const watch = (root: Root) => {
    if (watched.has(root)) return
    watched.add(root)
    observer.observe(root, { subtree: true, childList: true, characterData: true, attributes: true })
  }
  return { watch: (roots) => roots.forEach(watch), missed: () => observer.takeRecords() }
}

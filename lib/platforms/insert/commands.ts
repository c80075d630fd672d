import { caretNow } from './selecting'

/** What the browser's own commands wrote, whoever gave them: they announce themselves, a model's drawing does not. */
export interface Commands {
  wrote(): boolean
  /** The page has drawn anew what they wrote: the browser cannot undo it any more. */
  isRedrawn(): boolean
  /** What comes later is the person's. */
  stop(): void
}

/** To be called before writing. */
export function watchCommands(composer: HTMLElement): Commands {
  const view = composer.ownerDocument.defaultView
  let at: Node | null = null
  const hear = (event: Event) => {
    // TinyMCE has the browser delete what is selected, and writes itself.
    const { isTrusted, inputType = '' } = event as InputEvent
    if (isTrusted && !inputType.startsWith('delete')) at = caretNow(composer).node
  }
  view?.addEventListener('input', hear, true)
  return {
    wrote: () => at !== null,
    isRedrawn: () => at !== null && !at.isConnected,
    stop: () => view?.removeEventListener('input', hear, true),
  }
}

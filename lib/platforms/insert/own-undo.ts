/** Ctrl+Y and Ctrl+Shift+Z, whose letter is a small one on a Mac. Some editors know keys by their numbers, others by letters. */
const Y = { key: 'y', code: 'KeyY', keyCode: 89, which: 89 }
const Z = { key: 'Z', code: 'KeyZ', keyCode: 90, which: 90, shiftKey: true }

/**
 * Whether the page undoes by itself what is done in this composer: such a page takes the keys for redo, or what the browser
 * announces of them. To be called right after a change, when there is nothing to redo: so nothing comes of asking, unless a
 * page takes any Z for undo. What a page puts in by a script and does not undo, nobody can: the browser's undo would take
 * what was typed before.
 */
export function keepsOwnUndo(composer: HTMLElement): boolean {
  const isMac = navigator.platform.startsWith('Mac')
  const how = { bubbles: true, cancelable: true, composed: true }
  const isTaken = (event: Event) => !composer.dispatchEvent(event)
  const isKeyTaken = (key: KeyboardEventInit) =>
    isTaken(new KeyboardEvent('keydown', { ...how, ctrlKey: !isMac, metaKey: isMac, ...key }))
  return (
    isKeyTaken(Y) ||
    isKeyTaken(Z) ||
    isTaken(new InputEvent('beforeinput', { ...how, inputType: 'historyRedo' })) ||
    isKeyTaken({ ...Z, key: 'z' })
  )
}

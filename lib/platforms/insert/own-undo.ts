/** Ctrl+Y and Ctrl+Shift+Z, whose letter is a small one on a Mac. Some editors know keys by their numbers, others by letters. */
const Y = { key: 'y', code: 'KeyY', keyCode: 89, which: 89 }
const Z = { key: 'Z', code: 'KeyZ', keyCode: 90, which: 90, shiftKey: true }

const isTaken = (composer: HTMLElement, event: Event): boolean => !composer.dispatchEvent(event)

const HOW = { bubbles: true, cancelable: true, composed: true }

function isKeyTaken(composer: HTMLElement, key: KeyboardEventInit): boolean {
  const isMac = navigator.platform.startsWith('Mac')
  return isTaken(composer, new KeyboardEvent('keydown', { ...HOW, ctrlKey: !isMac, metaKey: isMac, ...key }))
}

/**
 * Whether the page does again by itself what is undone in this composer. To be asked when there is nothing to redo: so
 * nothing comes of asking.
 */
export function keepsOwnRedo(composer: HTMLElement): boolean {
  return (
    isKeyTaken(composer, Y) ||
    isTaken(composer, new InputEvent('beforeinput', { ...HOW, inputType: 'historyRedo' }))
  )
}

/**
 * Whether the page undoes by itself what is done in this composer: such a page takes the keys for redo, or what the browser
 * announces of them. To be called right after a change, since there are pages that take any Z for undo. What a page puts in
 * by a script and does not undo, nobody can: the browser's undo would take what was typed before.
 */
export function keepsOwnUndo(composer: HTMLElement): boolean {
  return keepsOwnRedo(composer) || isKeyTaken(composer, Z) || isKeyTaken(composer, { ...Z, key: 'z' })
}

/** Has a page with an undo of its own undo the last step in this composer. */
export function askForUndo(composer: HTMLElement): void {
  if (!isKeyTaken(composer, { ...Z, key: 'z', shiftKey: false }))
    isTaken(composer, new InputEvent('beforeinput', { ...HOW, inputType: 'historyUndo' }))
}

const POINTING = [
  ...['pointerdown', 'pointerup', 'pointermove', 'pointerover', 'pointerout', 'pointercancel'],
  ...[
    'mousedown',
    'mouseup',
    'mousemove',
    'mouseover',
    'mouseout',
    'click',
    'dblclick',
    'auxclick',
    'contextmenu',
  ],
  ...['touchstart', 'touchmove', 'touchend', 'touchcancel', 'dragstart', 'selectstart', 'wheel'],
]
const TYPING = ['keydown', 'keypress', 'keyup', 'beforeinput', 'input', 'paste', 'copy', 'cut']
const FOCUS = ['focus', 'blur', 'focusin', 'focusout']

export interface Hands {
  point(x: number, y: number): void
  press(x: number, y: number): void
  key(event: KeyboardEvent): void
  scroll(x: number, y: number, by: number): void
}

/** Ends of what began before the lesson ended: the release of its last key, the focus going back. */
const ENDINGS = ['keypress', 'keyup', 'pointerup', 'mouseup', 'click', ...FOCUS]
const ENDING_MS = 300

/** Keeps what the specialist does from the page while the lesson lasts, and hands it to the overlay. */
export function isolate(win: Window, hands: Hands, signal: AbortSignal): void {
  const over = new AbortController()
  const options = { capture: true, passive: false, signal: over.signal }
  const take = (event: Event) => {
    if (signal.aborted && !ENDINGS.includes(event.type)) return
    event.stopImmediatePropagation()
    if (!FOCUS.includes(event.type) && !isShortcut(event)) event.preventDefault()
    if (event.isTrusted && !signal.aborted) hand(event, hands)
  }
  for (const type of [...POINTING, ...TYPING, ...FOCUS]) win.addEventListener(type, take, options)
  signal.addEventListener('abort', () => win.setTimeout(() => over.abort(), ENDING_MS))
}

/** The browser's own: reload, close, another tab. */
const isShortcut = (event: Event): boolean =>
  'ctrlKey' in event &&
  'key' in event &&
  (event.ctrlKey === true ||
    ('metaKey' in event && event.metaKey === true) ||
    event.key === 'F5' ||
    event.key === 'F12')

function hand(event: Event, hands: Hands): void {
  if (event.type === 'keydown') hands.key(event as KeyboardEvent)
  if (event.type === 'pointermove')
    hands.point((event as PointerEvent).clientX, (event as PointerEvent).clientY)
  if (event.type === 'click') hands.press((event as MouseEvent).clientX, (event as MouseEvent).clientY)
  if (event.type === 'wheel') {
    const { clientX, clientY, deltaY, deltaMode } = event as WheelEvent
    hands.scroll(clientX, clientY, deltaMode === 1 ? deltaY * 18 : deltaY)
  }
}

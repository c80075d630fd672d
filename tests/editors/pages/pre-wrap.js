import { chatPage, shownText } from './page.js'

/** As messengers do: line breaks are characters, and the text is whatever `textContent` says after an input event. */
const box = document.createElement('div')
let state = ''
box.setAttribute('contenteditable', 'plaintext-only')
box.setAttribute('role', 'textbox')
box.className = 'target'
box.style.whiteSpace = 'pre-wrap'
box.addEventListener('input', () => {
  state = shownText(box)
})
chatPage(() => state).append(box)

import { chatPage, shownText } from './page.js'

const box = document.createElement('div')
box.contentEditable = 'true'
box.className = 'target'
chatPage(() => shownText(box)).append(box)

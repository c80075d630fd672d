import { chatPage, shownText } from './page.js'

/** A web component that keeps its composer to itself, with a placeholder that is text until the focus comes. */
const host = document.createElement('div')
const box = document.createElement('div')
host.attachShadow({ mode: 'open' }).append(box)
box.contentEditable = 'true'
box.className = 'target'
chatPage(() => shownText(box)).append(host)

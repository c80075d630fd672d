import MediumEditor from 'medium-editor'
import { chatPage, shownText } from './page.js'

const box = document.createElement('div')
box.className = 'target'
const lines = () => [...box.children].map((line) => shownText(line))
chatPage(() => (box.children.length ? lines().join('\n') : shownText(box))).append(box)
new MediumEditor(box, { toolbar: false })

import Squire from 'squire-rte'
import { chatPage } from './page.js'

const box = document.createElement('div')
box.className = 'target'
const lines = () => [...box.children].map((line) => line.textContent.replace(/[\u200b\n]/g, ''))
chatPage(() => lines().join('\n')).append(box)
new Squire(box, { sanitizeToDOMFragment: (html) => document.createRange().createContextualFragment(html) })

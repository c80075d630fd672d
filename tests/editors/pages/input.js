import { chatPage } from './page.js'

const field = document.createElement('input')
field.className = 'target'
chatPage(() => field.value).append(field)

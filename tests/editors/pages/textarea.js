import { chatPage } from './page.js'

const field = document.createElement('textarea')
field.className = 'target'
chatPage(() => field.value).append(field)

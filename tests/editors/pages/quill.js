import Quill from 'quill'
import { chatPage } from './page.js'

const box = document.createElement('div')
chatPage(
  () => quill.getText().replace(/\n$/, ''),
  '.ql-clipboard { position: absolute; left: -9999px } .ql-editor { white-space: pre-wrap } .ql-editor p { margin: 0 }',
).append(box)
const quill = new Quill(box, { placeholder: 'Escribe un mensaje' })

import Quill from 'quill-1'
import { chatPage } from './page.js'

const box = document.createElement('div')
const style =
  '.ql-clipboard { position: absolute; left: -9999px } .ql-editor { white-space: pre-wrap } .ql-editor p { margin: 0 }'
chatPage(() => quill.getText().replace(/\n$/, ''), style).append(box)
const quill = new Quill(box, { placeholder: 'Escribe un mensaje' })

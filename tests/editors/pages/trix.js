import 'trix'
import { chatPage } from './page.js'

const editor = document.createElement('trix-editor')
chatPage(
  () => editor.editor.getDocument().toString().replace(/\n$/, ''),
  'trix-toolbar { display: none } trix-editor { display: block; min-height: 2em }',
).append(editor)

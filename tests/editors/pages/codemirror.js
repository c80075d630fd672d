import { defaultKeymap, history, historyKeymap } from '@codemirror/commands'
import { EditorView, keymap, placeholder } from '@codemirror/view'
import { chatPage } from './page.js'

const extensions = [
  history(),
  keymap.of([...defaultKeymap, ...historyKeymap]),
  EditorView.lineWrapping,
  placeholder('Escribe un mensaje'),
]
const parent = chatPage(() => view.state.doc.toString())
const view = new EditorView({ parent, extensions })
